import { beforeEach, describe, expect, it } from 'vitest'
import { ownEntries } from '../../sql/audit/own-entries.ts'
import type { TrustedHolder } from '../../sql/booking/holders.ts'
import { textIn } from '../../views/text/text.ts'
import { marksIn } from '../setup/canary.ts'
import {
  firstOfTwo,
  invitationOn,
  opensInvitation,
  reachesHour,
  secondOfTwo,
  secondPlaceOf,
} from '../setup/couple.ts'
import type { Page } from '../setup/paper-browser.ts'
import { wordsOf } from '../setup/tags.ts'
import { visitorOf } from '../setup/visitor.ts'
import { openDesk } from './open-desk.ts'

const { sql, origin, desk, setClock, opens, auditOf } = await openDesk()
beforeEach(() => setClock('2026-11-25T12:00'))

type First = Awaited<ReturnType<typeof firstOfTwo>>

/** What the desk shows of a couple, once whoever booked has given the passcode: another link at each press. */
const issues = async ({ reference, visitor }: First) => {
  const opened = await desk.follows(await opens(reference, visitor.canary.passcode))
  const shown = await desk.follows(await desk.sends(opened, /\/invitation$/))
  return invitationOn(shown)
}

const declines = async ({ invitation }: First) => {
  const visitor = visitorOf(origin)
  await visitor.sends(await reachesHour(visitor, invitation), '/invitation', { come: 'no' })
}

const comes = ({ invitation }: First) => secondOfTwo(origin, invitation)

describe('an invitation that the desk issues anew', () => {
  it.each([
    ['waits for its answer', async () => {}],
    ['was accepted', comes],
    ['was declined', declines],
  ] as const)(
    'which %s is another at each press, and whoever booked sees the first as before (R14)',
    async (_, answers) => {
      const first = await firstOfTwo(origin)
      await answers(first)

      const [one, another] = [await issues(first), await issues(first)]

      expect(new Set([first.invitation, one, another]).size).toBe(3)
      expect(invitationOn(await first.visitor.gets('/appointment/invitation'))).toBe(first.invitation)
      const { partyId } = await secondPlaceOf(sql, first.reference)
      expect(await auditOf(partyId, 'invitation.issue')).toBe(2)
    },
  )

  it('is nothing that whoever has accepted it reads of what is kept of them', async () => {
    const first = await firstOfTwo(origin)
    const { visitor } = await comes(first)
    const { partyId } = await secondPlaceOf(sql, first.reference)
    const kept = () => ownEntries(sql, { partyId } as TrustedHolder)
    const before = await kept()
    await issues(first)
    expect(await kept()).toEqual(before)
    expect((await visitor.gets('/appointment')).status).toBe(200)
  })

  it('opens where it waits, in another browser than the one before; answered, it opens nothing', async () => {
    const first = await firstOfTwo(origin)
    const taker = visitorOf(origin)
    await opensInvitation(taker, first.invitation)
    const anew = await issues(first)
    expect((await taker.gets('/invitation')).status).toBe(404)
    expect((await opensInvitation(visitorOf(origin), first.invitation)).status).toBe(404)
    const { reference } = await secondOfTwo(origin, anew)
    expect((await secondPlaceOf(sql, first.reference)).reference).toBe(reference)
    expect((await opensInvitation(visitorOf(origin), await issues(first))).status).toBe(404)
  })
})

/** Asked at the desk for another link, by what somebody reads from theirs. */
const asks = async (number: string) =>
  desk.sends(await desk.gets('/desk/invitation'), '/desk/invitation', { number })
const numberOf = (invitation: string) => /^\/i\/(\d{8})/.exec(invitation)?.[1] ?? ''

describe('whoever is invited, and has but the number of a link that does not open', () => {
  it('has another in person, and nothing is shown of whoever booked, nor when (R14, R69)', async () => {
    const first = await firstOfTwo(origin)
    await opensInvitation(first.visitor, first.invitation)
    const { partyId, arrivesAt, reference } = await secondPlaceOf(sql, first.reference)

    const shown = await desk.follows(await asks(` ${numberOf(first.invitation).replace(/^..../, '$& ')}`))

    expect(marksIn(wordsOf(shown.html))).toEqual([])
    for (const told of [first.reference, reference, arrivesAt.toFormat('HH:mm'), /\d\d:\d\d/])
      expect(wordsOf(shown.html)).not.toMatch(told)
    expect(await auditOf(partyId, 'invitation.issue')).toBe(1)
    expect((await first.visitor.gets('/invitation')).status).toBe(404)
    const second = await secondOfTwo(origin, invitationOn(shown))
    expect(second.reference).toBe(reference)
  })

  it.each([
    ['waits for its answer', async () => {}],
    ['was accepted', comes],
    ['was declined', declines],
    [
      'is over',
      async ({ visitor }: First) => {
        await visitor.givesPasscode()
        await visitor.cancels()
      },
    ],
  ] as const)(
    'whose invitation %s is shown the same, or whoever booked would read it there (R14)',
    async (_, does) => {
      const first = await firstOfTwo(origin)
      await does(first)
      const { partyId } = await secondPlaceOf(sql, first.reference)

      const answer = await asks(`https://example.org${first.invitation}`)
      const shown = await desk.follows(answer)

      expect(answer.headers.location).toBe(`/desk/invitation/${partyId}`)
      expect(shown.status).toBe(200)
      const link = invitationOn(shown)
      expect([numberOf(link), link === first.invitation]).toEqual([numberOf(first.invitation), false])
      const other = await desk.follows(await asks(numberOf((await firstOfTwo(origin)).invitation)))
      const words = (page: Page) => wordsOf(page.html).replace(/https?:\S+/g, '…')
      expect(words(shown)).toBe(words(other))
    },
  )

  it('is asked again when there is no such number, which is one answer; a reference is none (R61)', async () => {
    const first = await firstOfTwo(origin)
    for (const number of ['00000000', '1', '', first.reference]) {
      const answer = await asks(number)
      expect([answer.status, wordsOf(answer.html)]).toEqual([
        422,
        expect.stringContaining(textIn('zh-CN').invitation.desk.noNumber),
      ])
    }
  })

  it('is shown it for ten minutes, to the account that issued it', async () => {
    const first = await firstOfTwo(origin)
    const { partyId } = await secondPlaceOf(sql, first.reference)
    expect((await desk.gets(`/desk/invitation/${partyId}`)).status).toBe(404)
    await asks(numberOf(first.invitation))
    expect((await desk.gets(`/desk/invitation/${partyId}`)).status).toBe(200)
    await setClock('2026-11-25T12:11')
    expect((await desk.gets(`/desk/invitation/${partyId}`)).status).toBe(404)
  })
})
