import { z } from 'zod'
import type { OwnContact } from '../../sql/booking/own-contact.ts'
import {
  checkedTogether,
  contactOf,
  type ReachAnswered,
  reachFields,
  safeHoursFrom,
  telephoneOf,
} from './answers-form.ts'
import type { ContactChange } from './change-contact.ts'
import { ownFields } from './change-own.ts'
import { one } from './form-fields.ts'

/** What stood when the form was shown, in one word (contact-shown.ts). Nobody types it. */
const shown = one.pipe(z.string().regex(/^[\w-]{43}$/))

/** The contact page's form: of the details page what says how and when, whose it is, and what it was when it was shown. */
export const contactForm = ({ reachBy }: OwnContact) =>
  checkedTogether(z.strictObject({ ...reachFields, ...ownFields, shown }), reachBy)

/** The change that checked fields stand for. */
export const changeFrom = (
  answered: ReachAnswered & { readonly sequence: number; readonly shown: string },
): ContactChange => {
  const { reach_by, whose, cover, sequence, shown } = answered
  const contact = contactOf(answered)
  const reach: Record<typeof reach_by, ContactChange['reach']> = {
    none: { by: 'none' },
    email: { by: 'email', contact },
    sms: { by: 'sms', contact, telephoneOf: whose && telephoneOf[whose] },
  }
  return { reach: reach[reach_by], safeHours: safeHoursFrom(answered), coverWord: cover, sequence, shown }
}

const whoseOf = { self: 'own', family: 'seen', other: 'other' } as const

/** What the form holds at first: everything as it stands, but for the contact itself. */
export const typedFrom = ({ reachBy, telephoneOf: whose, safeHours, coverWord }: OwnContact) => {
  const on = (day: number) => safeHours.find(({ weekdays }) => weekdays.includes(day))
  const [weekdays, weekends] = [on(1), on(6)]
  const fields = {
    reach_by: reachBy,
    whose: whose && whoseOf[whose],
    weekday_from: weekdays?.from,
    weekday_until: weekdays?.to,
    weekend_from: weekends?.from,
    weekend_until: weekends?.to,
    cover: coverWord,
  }
  return Object.fromEntries(Object.entries(fields).flatMap(([name, text]) => (text ? [[name, [text]]] : [])))
}
