import { z } from 'zod'
import { answerFields, checkedTogether } from './answers-form.ts'
import { easeFields } from './ease-form.ts'
import { fault, maybe, one, wholeNumber } from './form-fields.ts'
import { start } from './start-field.ts'

/** Whose invitation a form was shown for. */
const party = wholeNumber
export const ofInvitation = z.object({ party: maybe(party) })

/** The two questions of whoever is invited. */
export const invitedQuestionsForm = z.strictObject({ party, ...easeFields })

const come = one.pipe(z.enum(['yes', 'other', 'no'], fault('choose_one')))

/** Whoever does not come answers nothing else. */
export const notComingForm = z.strictObject({
  ...Object.fromEntries(Object.keys(answerFields).map(name => [name, z.array(z.string()).optional()])),
  come: one.pipe(z.literal('no')),
  party,
  start,
})

/** Whoever comes, or would at another hour: for that the desk has to ring them. */
export const comingForm = checkedTogether(
  z
    .strictObject({ ...answerFields, party, start, come })
    .refine(({ come, reach_by }) => come !== 'other' || reach_by === 'sms', {
      when: () => true,
      path: ['reach_by'],
      message: fault('another_time_by_telephone'),
    }),
)
