import type { DateTime } from 'luxon'
import { groupedReference } from '../kit/reference.tsx'
import { said, saidAlone } from '../kit/said.ts'
import type { Visit } from '../kit/visit.ts'
import { dayInWords, hoursInWords, timeInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { answersInWords } from './answers-in-words.ts'
import type { Kept } from './kept.ts'

/** What it is called, and what stands there; null where nothing does. */
export type Row = readonly [asked: string, answer: string | null]

/** What a party left, question by question, its contact in full. */
export const rowsOfYou = (visit: Visit, { you }: Kept): Row[] => {
  const { booking, ownSide, kit } = textIn(visit.locale)
  const { details, check } = booking
  const text = ownSide.kept
  const { by, contact, changedAt, telephoneOf, safeHours } = you.reach
  const way = by === 'sms' || by === 'email' ? by : 'none'
  const words = answersInWords(visit, {
    ...you,
    called: you.called ?? '',
    reach: { by: way, telephoneOf },
    safeHours: null,
  })
  const spans = safeHours.map(({ weekdays, from, to }) =>
    check.span(weekdays.includes(1) ? details.weekdays : details.weekends, kit.hours(from, to)),
  )
  const calendar = [
    text.calendarWanted,
    ...(you.calendarFloor ? [text.calendarFloor] : []),
    ...(you.calendarByMail ? [text.calendarByMail] : []),
  ]
  const instant = (at: DateTime | null) => at && timeInWords(visit.locale, at)
  return [
    [check.called, words.called || null],
    [check.reminder, contact === null ? words.reminder : check.reach(words.reminder, contact)],
    [text.contactChanged, instant(changedAt)],
    [words.askedWhose, words.whose],
    [check.safe, spans.length > 0 ? check.spans(spans) : null],
    [check.cover, you.coverWord],
    [text.company, words.along],
    [text.prepare, words.prepare],
    [text.language, text.languages[you.locale]],
    [text.consented, instant(you.consentedAt)],
    [text.passcode, you.passcode && text.asHash],
    [text.confidential, you.confidential && text.sealed],
    [check.otherSide, you.otherSide && text.asHash],
    [text.calendar, you.calendarWanted ? check.list(calendar) : null],
    [text.erasedAt, instant(you.erasedAt)],
  ]
}

/** What is kept of the appointment, as that party knows it. */
export const rowsOfAppointment = ({ locale }: Visit, { appointment }: Kept): Row[] => {
  const { booking, ownSide, kit } = textIn(locale)
  const { check } = booking
  const text = ownSide.kept
  const { reference, starts, ends, service, where, bookedAt, arrivedAt, cancelAskedAt, withdrawnAt } =
    appointment
  const instant = (at: DateTime | null) => at && timeInWords(locale, at)
  return [
    [text.when, kit.at(dayInWords(locale, starts), hoursInWords(locale, starts, ends))],
    [check.service, said(locale, service.zh, service.en)],
    [check.floor, saidAlone(locale, where.zh, where.en)],
    [text.reference, groupedReference(reference)],
    [text.bookedAt, instant(bookedAt)],
    [text.arrived, instant(arrivedAt)],
    [text.cancelAsked, instant(cancelAskedAt)],
    [text.withdrawn, instant(withdrawnAt)],
  ]
}
