import { endForParty } from '../../server/booking/end-for-party.ts'
import { leaveWaiting } from '../../server/booking/end-offer.ts'
import { waitingLinkOf } from '../../server/booking/waiting-key.ts'
import { textIn } from '../../views/text/text.ts'
import { firstOpen, serviceOf } from '../setup/booking.ts'
import { fillUp } from '../setup/waiting.ts'
import { atService, type Go, type Guest, type Stop, told } from './stop.ts'
import { wayToBook } from './way-to-book.ts'

const CODE = 'parent-counselling'
const joins = atService(CODE, '/waiting')

const begin = async (guest: Guest) => {
  const { page, hand, locale } = guest
  await joins(guest)
  await wayToBook(page, hand, locale).fillIn(told)
  await hand.follow(page.getByRole('button', { name: textIn(locale).waiting.begin, exact: true }))
}

/** Nothing answered. */
const beginWrongly: Go = async guest => {
  await joins(guest)
  await guest.hand.follow(guest.page.locator('#waiting button[type=submit]').first())
}

const beLast = ({ park: { sql } }: Guest) => sql<
  [{ waitingEntryId: number; linkEpoch: number; reference: string }]
>`
  select waiting_entry_id, link_epoch, reference from waiting_entry order by waiting_entry_id desc limit 1`

const followLink: Go = async guest => {
  const { page, park } = guest
  await begin(guest)
  const [entry] = await beLast(guest)
  await page.goto(waitingLinkOf(park.context.keys, park.origin, entry))
}

const beOffered: Go = async guest => {
  const { context, sql, origin } = guest.park
  const starts = await firstOpen(context, await serviceOf(context, CODE))
  const [first] = await fillUp(context, CODE, starts)
  // Whoever began to wait before would be asked first.
  const before = await sql<{ waitingEntryId: number }[]>`
    select waiting_entry_id from waiting_entry where state in ('waiting', 'passed', 'offered')`
  for (const { waitingEntryId } of before) await leaveWaiting(context, waitingEntryId)
  await begin(guest)
  if (first) await sql.begin(part => endForParty(part, context, { ...first, at: context.now() }))
  await guest.page.goto(`${origin}/waiting`)
}

export const stopsOfWaiting: Stop[] = [
  [200, 'where somebody begins to wait', joins],
  [200, 'where somebody begins to wait for a session of two', atService('cooling-off', '/waiting')],
  [422, 'waiting, with nothing answered', beginWrongly],
  [200, 'what comes next for whoever waits', begin],
  [200, 'where a link to the waiting list leads', followLink],
  [200, 'a time that is held', beOffered],
]
