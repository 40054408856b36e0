import { z } from 'zod'
import { fault, freeText, maybe, once, one } from '../booking/form-fields.ts'
import type { AskingToSwap } from './ask-to-swap.ts'

/** Whom somebody asks: `anyone`, the number of a person, or `exchange` with the shift that is chosen in `theirs`. */
export const swapForm = z
  .strictObject({
    asked: once('choose_one').pipe(z.string().regex(/^(anyone|exchange|[1-9]\d{0,14})$/, 'choose_one')),
    theirs: maybe(one.pipe(z.string().regex(/^[1-9]\d{0,14}$/, 'choose_one'))),
    note: maybe(freeText(50)),
  })
  .superRefine(({ asked, theirs }, check) => {
    if (asked === 'exchange' && theirs === null)
      check.addIssue({ code: 'custom', path: ['theirs'], message: fault('choose_one') })
  })
  .transform(({ asked, theirs, note }): Omit<AskingToSwap, 'assignmentId'> => {
    if (asked === 'anyone') return { whom: 'anyone', note }
    return {
      whom: asked === 'exchange' ? { forAssignmentId: Number(theirs) } : { personId: Number(asked) },
      note,
    }
  })
