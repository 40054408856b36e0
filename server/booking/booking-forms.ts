import { z } from 'zod'
import { answerFields, checkedTogether } from './answers-form.ts'
import { carriedFields } from './coming.ts'
import { fault, maybe, one } from './form-fields.ts'
import { start } from './start-field.ts'

export { start } from './start-field.ts'

/** The details page's form, posted to be checked. What the later pages carry along with it is let through. */
export const detailsForm = checkedTogether(
  z.strictObject({
    ...answerFields,
    ...carriedFields,
    start,
    service: maybe(one),
    key: maybe(one),
    instead: maybe(one),
  }),
)

/** The check page's form: the answers once more, of which service, under which booking key; `instead` is another start. */
export const bookingForm = checkedTogether(
  z.strictObject({
    ...answerFields,
    ...carriedFields,
    start,
    service: one,
    key: one,
    instead: maybe(start),
  }),
)

/** Where a form is of: read before its answers, so that a fault in them can be shown on the right page. */
export const whereabouts = z.object({ start, service: maybe(one), instead: maybe(start) })

/** Why somebody who works here asks how to reach a party: it is kept with the look (R62). */
export const contactAsked = z.strictObject({
  reason: one.pipe(z.enum(['to_tell', 'asked_to', 'to_prepare', 'safety'], fault('choose_one'))),
})
