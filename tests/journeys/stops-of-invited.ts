import { firstOfTwo, opensInvitation, reachesHour, secondOfTwo } from '../setup/couple.ts'
import { type Visitor, visitorOf } from '../setup/visitor.ts'
import { cookiesAt } from './open-page.ts'
import { at, type Go, type Guest, type Stop } from './stop.ts'

const keep = ({ page, park }: Guest, { cookies }: Visitor) =>
  page.context().addCookies(cookiesAt(park.origin, cookies))

/** Whoever booked for two, in this browser. */
const bookForTwo = async (guest: Guest) => {
  const first = await firstOfTwo(guest.park.origin)
  await keep(guest, first.visitor)
  return first
}

/** Whoever is invited, in this browser, with the invitation open. */
const isInvited =
  (goesOn: (visitor: Visitor, invitation: string) => Promise<unknown>): Go =>
  async guest => {
    const { origin } = guest.park
    const { invitation } = await firstOfTwo(origin)
    const visitor = visitorOf(origin, { locale: guest.locale })
    await goesOn(visitor, invitation)
    await keep(guest, visitor)
    await at('/invitation')(guest)
  }

const handOn: Go = async guest => {
  await bookForTwo(guest)
  await at('/appointment/invitation')(guest)
}

const followInvitation: Go = async guest => {
  const { invitation } = await firstOfTwo(guest.park.origin)
  await at(invitation)(guest)
}

/** Both pages sent as they are, with nothing answered. */
const answerNothing =
  (form: string, goesOn: typeof opensInvitation): Go =>
  async guest => {
    await isInvited(goesOn)(guest)
    await guest.hand.follow(guest.page.locator(`${form} [type=submit]`).last())
  }

const haveAnswered: Go = async guest => {
  const { origin } = guest.park
  const { invitation } = await firstOfTwo(origin)
  const { visitor } = await secondOfTwo(origin, invitation)
  await keep(guest, visitor)
  await at('/appointment')(guest)
}

export const stopsOfInvited: Stop[] = [
  [
    200,
    'booked for two',
    async guest => {
      await bookForTwo(guest)
      await at('/appointment')(guest)
    },
  ],
  [200, 'the link that invites the other', handOn],
  [200, 'where an invitation leads', followInvitation],
  [200, 'the questions of whoever is invited', isInvited(opensInvitation)],
  [422, 'their questions, not answered', answerNothing('#questions', opensInvitation)],
  [200, 'the own hour of whoever is invited', isInvited(reachesHour)],
  [422, 'their answers, none given', answerNothing('#invited', reachesHour)],
  [200, 'booked, by whoever was invited', haveAnswered],
  [200, 'after who was invited does not come', at('/invitation/done')],
]
