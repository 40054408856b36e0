import { type ServiceShown, servicesOfCodes } from '../../sql/booking/services.ts'
import { keysUsed } from '../../sql/demonstration/appointments.ts'
import { book } from '../booking/book.ts'
import type { Ease } from '../booking/ease.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { answersOf } from './tend-answers.ts'
import { type Coming, comingsFrom, keyOf } from './tend-comings.ts'
import type { CountedDay } from './tend-days.ts'

/** Few enough that the pool keeps connections for whoever visits meanwhile. */
const AT_ONCE = 4

/** Of those who come with another nobody has to be seen to; who has, tendCases says. */
const AT_EASE: Ease = { atEase: 'yes', safeAtHome: 'yes' }

/** Whether it could be booked: the hour can be another's, or the place closed. */
const bookOne = async (context: Context, coming: Coming, services: readonly ServiceShown[]) => {
  const service = services.find(({ code }) => code === coming.service)
  if (!service || coming.starts < context.now().plus({ minutes: service.leadMinutes })) return false
  const answers = answersOf(coming, service)
  try {
    await book(context, {
      service,
      starts: coming.starts,
      answers,
      together: service.partiesLeast === 2 ? { ease: AT_EASE } : null,
      bookingKey: keyOf(coming),
      through: 'web',
    })
    return true
  } catch (error) {
    if (error instanceof Refusal && error.rule === 'slot_is_taken') return false
    throw error
  }
}

/**
 * Books for all who are to come and have not booked yet, the soonest first. Gives how many could.
 * @param days from today on, those on which the park does not rest
 */
export const bookComings = async (context: Context, days: readonly CountedDay[]): Promise<number> => {
  const { sql } = context
  const planned = comingsFrom(days)
  const used = await keysUsed(sql, planned.map(keyOf))
  const services = await servicesOfCodes(sql, [...new Set(planned.map(({ service }) => service))])
  const queue = planned.filter(coming => !used.has(keyOf(coming))).values()
  const bookInTurn = async () => {
    let booked = 0
    for (const coming of queue) if (await bookOne(context, coming, services)) booked += 1
    return booked
  }
  const booked = await Promise.all(Array.from({ length: AT_ONCE }, bookInTurn))
  return booked.reduce((sum, number) => sum + number, 0)
}
