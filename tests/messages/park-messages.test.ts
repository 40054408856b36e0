import { beforeEach, expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { linksOf, wordsOf } from '../setup/tags.ts'
import { visitorOf } from '../setup/visitor.ts'

const site = await openSite()
const { sql, context, origin } = site
const { outbox: text, box, audit } = textIn('zh-CN')
const administrator = await signedIn(site, 'administrator')
const { accountId } = administrator

interface Given {
  readonly state?: string
  readonly why?: string | null
  readonly kind?: string
  readonly channel?: string
  readonly due?: object
  readonly sent?: object
  readonly tries?: number
}

let count = 0
/** A message to the administrator. */
const laid = async ({ state = 'waiting', why = null, kind = 'invited', tries = 0, ...given }: Given = {}) => {
  const due = context.now().plus(given.due ?? {})
  const [row] = await sql<[{ messageId: number }]>`
    insert into message (kind, channel, account_id, about, once, due_at, useless_at, state, why, tries, sent_at)
    values (${kind}, ${given.channel ?? 'email'}, ${accountId}, '{}', ${`laid/${++count}`}, ${due},
      ${context.now().plus({ days: 9 })}, ${state}, ${why}, ${tries}, ${given.sent ? context.now().plus(given.sent) : null})
    returning message_id`
  return row.messageId
}
const stands = async (messageId: number) => {
  const [row] = await sql`select state, why, tries from message where message_id = ${messageId}`
  return row
}
const shownAt = async (query: string) => {
  const { html } = await administrator.gets(`/park/messages${query}`)
  return { html, ids: [...html.matchAll(/id="m-(\d+)"/g)].map(([, id]) => Number(id)) }
}

/** Presses the button of a message, as it was seen. */
const retried = async (messageId: number, answers: Record<string, string>) => {
  const { forms } = await administrator.gets('/park/messages')
  const token = forms.flatMap(({ fields }) => fields).find(({ name }) => name === 'token')?.value ?? ''
  return administrator.posts(`/park/messages/${messageId}/retry`, [
    ['token', token],
    ...Object.entries(answers),
  ])
}

beforeEach(() => sql`truncate message`)

it('an administrator reads how each stands and why, to which number, and no name, contact or word of any', async () => {
  const visitor = visitorOf(origin)
  const { reference } = await visitor.books()
  const { partyId } = await site.partyOf(reference)
  await sql`update message set due_at = ${context.now().minus({ minutes: 6 })}`

  const { html } = await shownAt('')

  const words = wordsOf(html)
  expect(words).toContain(audit.thing(audit.kinds.party, String(partyId)))
  expect(words).toContain(box.kinds.appointment_booked)
  expect(words).toContain(text.late)
  for (const secret of [visitor.canary.called, visitor.canary.phone, reference, reference.slice(0, 4)])
    expect(html).not.toContain(secret)
})

it('counts what waits, is late, left today, failed this week and was not needed today, each leading to those', async () => {
  await laid({ due: { hours: 2 } })
  const late = await laid({ due: { minutes: -6 } })
  const sent = await laid({ state: 'sent', due: { days: -1 }, sent: { minutes: -1 } })
  const failed = await laid({ state: 'failed', why: 'smtp_550', due: { days: -3 } })
  const over = await laid({ state: 'dropped', why: 'no_longer_true' })
  await laid({ state: 'failed', due: { days: -8 } })

  const { html } = await shownAt('')

  const of = (href: string) => linksOf(html).find(link => link.includes(href)) ?? ''
  const counted = [...html.matchAll(/<b>(\d+)<\/b>/g)].map(([, number]) => Number(number))
  expect(counted).toEqual([2, 1, 1, 1, 1])
  expect((await shownAt(of('state=late').slice('/park/messages'.length))).ids).toEqual([late])
  expect((await shownAt(of('state=sent').slice('/park/messages'.length))).ids).toEqual([sent])
  expect((await shownAt(of('state=over').slice('/park/messages'.length))).ids).toEqual([over])
  const refused = await shownAt(of('state=failed').slice('/park/messages'.length))
  expect(refused.ids).toEqual([failed])
  expect(wordsOf(refused.html)).toContain(text.other('smtp_550'))
})

it('what is asked for narrows it by state, channel, kind and days; what makes no sense narrows nothing', async () => {
  const mail = await laid({ kind: 'shift_offer' })
  const short = await laid({ channel: 'sms', due: { days: -2 } })
  const later = await laid({ due: { days: 2 } })
  expect((await shownAt('')).ids).toEqual([mail, short])
  expect((await shownAt('?kind=shift_offer')).ids).toEqual([mail])
  expect((await shownAt('?channel=sms')).ids).toEqual([short])
  expect((await shownAt('?state=waiting')).ids).toEqual([short, mail, later])
  const [from, until] = [-2, -1].map(days => context.now().plus({ days }).toISODate())
  expect((await shownAt(`?from=${from}&until=${until}`)).ids).toEqual([short])
  expect((await shownAt('?kind=x&state=x&channel=x&from=x&until=&after=x')).ids).toEqual([later, mail, short])
})

it('more than a page leads on, narrowed as before, each message once', async () => {
  const all = await Promise.all(Array.from({ length: 51 }, () => laid({ state: 'sent', sent: {} })))
  await laid()
  const first = await shownAt('?state=sent')
  const further = linksOf(first.html).find(link => link.includes('after=')) ?? ''
  const second = await shownAt(further.slice('/park/messages'.length))
  expect([...first.ids, ...second.ids].sort((one, other) => one - other)).toEqual(
    all.sort((one, other) => one - other),
  )
  expect(linksOf(second.html).some(link => link.includes('after='))).toBe(false)
})

it('what failed waits again, written into the audit; seen before it changed, it is not sent and what stands is shown', async () => {
  const failed = await laid({ state: 'failed', why: 'tries_in_vain', tries: 5 })
  const send = { tries: '5' }
  const answer = await retried(failed, send)
  expect(answer.status).toBe(303)
  expect(await stands(failed)).toEqual({ state: 'waiting', why: null, tries: 1 })
  const [{ verb }] = await sql<[{ verb: string }]>`
    select verb from audit_entry where about = ${`message/${failed}`} and actor = ${`account/${accountId}`}`
  expect(verb).toBe('message.retry')
  const again = await retried(failed, send)
  expect(again.status).toBe(409)
  expect(wordsOf(again.html)).toContain(textIn('zh-CN').refused.it_has_changed_meanwhile)
})

it('what may have arrived is sent again only after it was said that it may be there twice', async () => {
  const unknown = await laid({ state: 'failed', why: 'outcome_unknown', tries: 1, channel: 'sms' })
  const asked = await retried(unknown, { tries: '1' })
  expect(asked.status).toBe(200)
  expect(wordsOf(asked.html)).toContain(text.twice.lead.unknown)
  expect(await stands(unknown)).toMatchObject({ state: 'failed' })
  const sent = { tries: '1', twice: 'yes' }
  expect((await retried(unknown, sent)).status).toBe(303)
  expect(await stands(unknown)).toMatchObject({ state: 'waiting', why: null })
})

it('what could end no other way has no button, and no post lets it wait: useless, unsendable, or not failed', async () => {
  const unsendable = await laid({ state: 'failed', why: 'unsendable' })
  const useless = await laid({ state: 'failed', why: 'smtp_550' })
  await sql`update message set useless_at = ${context.now()} where message_id = ${useless}`
  const { html } = await shownAt('')
  expect(html).not.toContain('/retry')
  for (const id of [unsendable, useless, await laid({ state: 'sent', sent: {} })])
    expect((await retried(id, { tries: '0' })).status).toBe(409)
})
