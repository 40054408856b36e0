import { z } from 'zod'
import { startInAddress } from '../park-time.ts'
import { fault, one } from './form-fields.ts'

/** The start of a slot, as our forms carry it. */
export const start = one.transform((text, context) => {
  const at = startInAddress(text)
  if (at) return at
  context.addIssue({ code: 'custom', message: fault('choose_a_time') })
  return z.NEVER
})
