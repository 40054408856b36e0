import { z } from 'zod'
import { fromHours, minutesBefore, untilHours } from '../../views/messages/told-hours.ts'
import { fault, maybe, once, several } from '../booking/form-fields.ts'
import type { RemindersChosen } from './choose-reminders.ts'

const oneOf = (values: readonly string[]) =>
  once('choose_one').pipe(z.string().refine(given => values.includes(given), fault('choose_one')))

const hours = { from: oneOf(fromHours), until: oneOf(untilHours) }
type Hours = { readonly from: string; readonly until: string }

const isSpan = { path: ['until'], message: fault('ends_before_it_starts') }
const begins = ({ from, until }: Hours) => from < until

/** The hours in which somebody is written to; null: whenever the park writes at all. */
const toldIn = ({ from, until }: Hours) =>
  from === fromHours[0] && until === untilHours.at(-1) ? null : { from, until }

const hoursAlone = z
  .strictObject(hours)
  .refine(begins, isSpan)
  .transform(given => ({ hours: toldIn(given), reminder: null }))

const withReminders = (ways: readonly ('sms' | 'email')[]) =>
  z
    .strictObject({
      way: once('choose_one').pipe(z.enum([...ways, 'none'], fault('choose_one'))),
      evening: several(['yes']),
      before: maybe(oneOf(minutesBefore.map(String))),
      ...hours,
    })
    .refine(begins, isSpan)
    .refine(({ way, evening, before }) => way === 'none' || evening.length > 0 || before !== null, {
      path: ['evening'],
      message: fault('choose_one'),
    })
    .transform(({ way, evening, before, ...given }) => ({
      hours: toldIn(given),
      reminder: {
        channel: way,
        eveningBefore: evening.length > 0,
        minutesBefore: before === null ? null : Number(before),
      },
    }))

/**
 * The hours in which somebody is written to, and how they are reminded of their shifts.
 * @param ways those by which they can be; none, of whoever has no shifts or no way: they say the hours alone.
 */
export const remindersForm = (ways: readonly ('sms' | 'email')[]): z.ZodType<RemindersChosen> =>
  ways.length === 0 ? hoursAlone : withReminders(ways)
