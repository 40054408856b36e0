import { z } from 'zod'
import { fault, once } from '../booking/form-fields.ts'

const number = z.string().regex(/^[1-9]\d{0,14}$/)

/** Who is called: all that were shown, and whom a coordinator names even so. */
export const callForm = z
  .strictObject({
    shown: once('choose_one').pipe(z.string().max(50)),
    even_so: z.array(number).default([]),
  })
  .transform(({ shown, even_so }) => ({ shown, evenSo: even_so.map(Number) }))

const yesOrNo = once('choose_one').pipe(z.enum(['yes', 'no'], fault('choose_one')))

/** What somebody says to a call, by one of two buttons. */
export const urgentAnswerForm = z
  .strictObject({ answer: yesOrNo })
  .transform(({ answer }) => ({ comes: answer === 'yes' }))

/** The same, said for somebody. */
export const urgentFillInForm = z
  .strictObject({ offer: once('choose_one').pipe(number), answer: yesOrNo })
  .transform(({ offer, answer }) => ({ offerId: Number(offer), comes: answer === 'yes' }))
