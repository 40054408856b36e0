import type { Response } from 'express'
import { z } from 'zod'
import type { TrustedHolder } from '../../sql/booking/holders.ts'
import { BadRequest } from '../http/bad-request.ts'
import type { ReadForm } from '../http/read-form.ts'
import { refusalOrThrow } from '../refusal.ts'
import { versionShown, wholeNumber } from './form-fields.ts'
import { sendRefusal } from './send-refusal.tsx'

/** What each form that changes one's own appointment carries: whose it is, and what it was when it was shown (security.md 3). */
export const ownFields = { party: wholeNumber, sequence: versionShown }

/** A form that carries nothing else. */
export const ownForm = z.strictObject(ownFields)

interface Change<T> {
  /** Gives the address to go on to; null when it has answered itself. */
  readonly does: (value: T) => Promise<string | null>
  /** Shows faults in what somebody typed; without, nobody types in that form. */
  readonly again?: (form: ReadForm<T>) => void
}

/**
 * Does what a form of one's own appointment asks for, or answers with the rule that says no: nothing is done when another
 * appointment was opened in this browser meanwhile (security.md 3).
 * @throws BadRequest when it is no form of ours
 */
export const changeOwn = async <T>(
  mine: TrustedHolder,
  form: ReadForm<T>,
  response: Response,
  { does, again }: Change<T>,
): Promise<void> => {
  if (form.faults.party || form.faults.sequence || !(form.value || again)) throw new BadRequest()
  if (Number(form.typed.party) !== mine.partyId) return sendRefusal(response, 409, 'appointment_has_changed')
  if (!form.value) return again?.(form)
  try {
    const next = await does(form.value)
    if (next !== null) response.redirect(303, next)
  } catch (error) {
    const { rule, status } = refusalOrThrow(error)
    sendRefusal(response, status, rule)
  }
}
