import type { DateTime } from 'luxon'
import { z } from 'zod'
import type { DutyOfPerson, Wish } from '../../sql/rosters/wishes.ts'
import { timeOfDay } from '../booking/answer-values.ts'
import { dayFrom, fault, maybe, once, wholeNumber } from '../booking/form-fields.ts'
import { parkDay } from '../park-time.ts'

const choice = once('choose_one')
const time = once('not_a_time').pipe(timeOfDay)

/** The hours of each part of a day; a wish is of whatever shift meets them. */
const parts = {
  morning: { from: '00:00', until: '12:00' },
  afternoon: { from: '12:00', until: '18:00' },
  evening: { from: '18:00', until: '24:00' },
}

interface Given {
  readonly part: keyof typeof parts | 'hours'
  readonly from: string | null
  readonly until: string | null
}

const hoursOf = ({ part, from, until }: Given, context: z.RefinementCtx) => {
  if (part !== 'hours') return parts[part]
  const wrong = (path: string, message: string) => {
    context.addIssue({ code: 'custom', path: [path], message })
    return z.NEVER
  }
  if (from === null) return wrong('from', fault('not_a_time'))
  if (until === null) return wrong('until', fault('not_a_time'))
  if (until <= from) return wrong('until', fault('ends_before_it_starts'))
  return { from, until }
}

/** What somebody wishes of every such weekday or of one day from today on, for one of their duties or for all. */
export const wishForm = (now: DateTime, duties: readonly DutyOfPerson[]) =>
  z
    .strictObject({
      when: choice.pipe(z.enum(['1', '2', '3', '4', '5', '6', '7', 'day'], fault('choose_one'))),
      day: maybe(dayFrom(parkDay(now))),
      part: choice.pipe(z.enum(['morning', 'afternoon', 'evening', 'hours'], fault('choose_one'))),
      from: maybe(time),
      until: maybe(time),
      duty: maybe(wholeNumber.refine(id => duties.some(({ dutyId }) => dutyId === id), fault('choose_one'))),
      kind: choice.pipe(z.enum(['prefer', 'avoid', 'cannot'], fault('choose_one'))),
    })
    .transform(({ when, day, duty, kind, ...given }, context): Omit<Wish, 'personId'> => {
      const single = when === 'day'
      if (single && day === null)
        context.addIssue({ code: 'custom', path: ['day'], message: fault('not_a_day') })
      return {
        ...hoursOf(given, context),
        ...{ weekday: single ? null : Number(when), day: single ? day : null, dutyId: duty, kind },
      }
    })
