import { z } from 'zod'
import { leavesAMinute } from '../../messages/rules.ts'
import { fault, timeOfDay, writtenContact } from '../answer-values.ts'
import type { Answers } from '../answers.ts'
import { emailAddress, isInOtherLetters, mobileNumber } from '../contacts.ts'

const between = z
  .strictObject({ from: timeOfDay, to: timeOfDay }, fault('both_ends'))
  .refine(({ from, to }) => from < to, { path: ['to'], message: fault('ends_before_it_starts') })
  .refine(({ from, to }) => from >= to || leavesAMinute({ from, to }), {
    path: ['to'],
    message: fault('never_in_the_day'),
  })
  .meta({
    description: 'The hours of any day in which it is safe; without, whenever the park writes',
    example: { from: '09:00', to: '17:00' },
  })

/**
 * How and when somebody may be reached, as a program says it; the hours are those of every day. Without reminders none are kept, and a
 * contact is a fault.
 */
export const reach = z
  .strictObject(
    {
      by: z.enum(['sms', 'email', 'none'], fault('choose_how_to_reach')),
      contact: writtenContact.optional().meta({
        description:
          'A mobile number in E.164, or a Chinese one as it is told, or an e-mail address; absent with none',
        example: '+8613800000000',
      }),
      between: between.optional(),
    },
    fault('choose_how_to_reach'),
  )
  .transform(({ by, contact, between }, context): Pick<Answers, 'reach' | 'safeHours'> => {
    const safeHours = between ? { weekdays: between, weekends: between } : null
    const wrong = (message: ReturnType<typeof fault>) => {
      context.addIssue({ code: 'custom', path: ['contact'], message })
      return z.NEVER
    }
    if (by === 'none')
      return contact === undefined ? { reach: { by }, safeHours: null } : wrong('no_contact_needed')
    if (by === 'email') {
      const address = emailAddress(contact ?? '')
      if (address) return { reach: { by, contact: address }, safeHours }
      return wrong(isInOtherLetters(contact ?? '') ? 'email_in_other_letters' : 'email_address')
    }
    const number = mobileNumber(contact ?? '')
    return number ? { reach: { by, contact: number, telephoneOf: null }, safeHours } : wrong('mobile_number')
  })
