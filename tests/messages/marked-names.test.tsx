import { renderToString } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import { readAccountFacts } from '../../server/messages/account-facts.ts'
import { accountKinds, accountLetterOf } from '../../server/messages/account-letters.ts'
import { kinds, letterOf } from '../../server/messages/letters.ts'
import { waysOf } from '../../server/messages/ways.ts'
import { type AboutAccount, insertAccountMessages } from '../../sql/messages/account-messages.ts'
import { letterFacts } from '../../sql/messages/letter-facts.ts'
import { accountLetterText } from '../../views/mail/account-letter.ts'
import { AccountLetterPage } from '../../views/mail/account-letter-page.tsx'
import { LetterPage } from '../../views/mail/letter-page.tsx'
import { letterText } from '../../views/mail/letter-text.ts'
import { dutyOf } from '../setup/laid-rosters.ts'
import { swapIn } from '../setup/laid-swaps.ts'
import { openPark } from '../setup/park.ts'
import { forbidden } from './forbidden.ts'
import { oneParty } from './one-party.ts'

const { context, sql } = await openPark('2026-11-25T09:00', {}, 'template_site')
const MARK = 'Zq'

/** Whatever has a name in the park is called by a mark, so that wherever a name goes, the mark is found. */
const named = ['organisation', 'brand', 'service', 'room', 'place', 'duty', 'qualification'] as const
const markEverything = async () => {
  for (const table of named)
    await sql`
      update ${sql(table)} set name_zh = ${`${MARK}${table}`} || name_zh, name_en = ${`${MARK}${table}`} || name_en`
  await sql`update firm set name = ${`${MARK}firm`} || name`
}

/** Everything that somebody's telephone or mailbox shows of a letter, but the address of the page that it leads to. */
const shown = (parts: readonly string[], link: string) =>
  parts.join('\n').replaceAll('&amp;', '&').replaceAll(link, '').replaceAll('font-family', '')

const tells = new RegExp(`${MARK}|${forbidden.source}`, 'i')

/** Shifts of every state, a swap that was taken, a call, and a code: what some letter to an account tells about. */
const everythingAbout = async (name: string, accountId: number): Promise<AboutAccount> => {
  const duties = [await dutyOf(context, 'hexie', name), await dutyOf(context, 'hexie', name)]
  const [one, other] = duties
  if (!one || !other) throw new Error('no duty')
  await sql`update assignment set state = 'withdrawn' where assignment_id = ${one.past}`
  await sql`update assignment set state = 'declined' where assignment_id = ${other.past}`
  const { swap } = await swapIn(context, one.rosterId, { holder: '林立春', asked: name, in: 6 })
  await sql`
    update swap set state = 'taken', taken_by = (select person_id from person where name = ${name})
    where swap_id = ${swap}`
  const held = await sql<{ assignmentId: number }[]>`
    select assignment_id from assignment where person_id is not null and state <> 'planned'`
  const [{ signInId }] = await sql<[{ signInId: number }]>`
    insert into sign_in (account_id, expires_at)
    values (${accountId}, ${context.now().plus({ minutes: 10 })}) returning sign_in_id`
  return {
    signInId,
    assignmentIds: held.map(({ assignmentId }) => assignmentId),
    positionIds: [one.urgent.position],
    swapId: swap,
    urgentId: one.urgent.offer,
  }
}

it('no letter to somebody who works here names the house, a service, a room or a duty', async () => {
  const [{ accountId }] = await sql<[{ accountId: number }]>`
    select account_id from account join person using (person_id) where name = '周雨水'`
  const about = await everythingAbout('周雨水', accountId)
  await markEverything()
  const [dueAt, uselessAt] = [context.now(), context.now().plus({ hours: 1 })]
  await insertAccountMessages(
    sql,
    accountKinds.map(kind => ({
      ...{ kind, accountId, about, once: kind, dueAt, uselessAt },
      channel: 'email',
    })),
  )
  const messages = await sql<{ messageId: number; kind: string }[]>`select message_id, kind from message`

  for (const locale of ['zh-CN', 'en'] as const) {
    await sql`update account set locale = ${locale} where account_id = ${accountId}`
    const facts = await readAccountFacts(
      sql,
      messages.map(({ messageId }) => messageId),
      context.now(),
    )
    for (const kind of accountKinds) {
      const told = facts.find(({ messageId }) =>
        messages.some(one => one.kind === kind && one.messageId === messageId),
      )
      const letter = told && accountLetterOf(kind).write(context, told)
      if (!letter) throw new Error(`${kind} says nothing`)
      const page = renderToString(<AccountLetterPage letter={letter} />)
      const { word, subject, short } = letter
      expect(shown([word, subject, short.text, accountLetterText(letter), page], letter.link)).not.toMatch(
        tells,
      )
    }
  }
})

it.each(['zh-CN', 'en'] as const)('nor does any letter to a visitor, in %s', async locale => {
  const { partyId } = await oneParty(context, { locale })
  await markEverything()
  const [facts] = await letterFacts(sql, [partyId])
  if (!facts) throw new Error('nobody')
  const ways = waysOf(context, facts)
  for (const kind of kinds) {
    const letter = letterOf(kind).write(facts, ways, context.now())
    const page = renderToString(<LetterPage letter={letter} />)
    const { word, subject, short } = letter
    expect(shown([word, subject, short.text, letterText(letter), page], ways.link)).not.toMatch(tells)
  }
})
