import type { DateTime } from 'luxon'
import {
  insertParty,
  insertReachHours,
  type NewParty,
  type SafeSpan,
  writeAnswers,
} from '../../sql/booking/parties.ts'
import type { Sql } from '../../sql/connect.ts'
import type { Context } from '../context.ts'
import { digest } from '../keys/digest.ts'
import { seal } from '../keys/seal.ts'
import { endPause } from '../messages/pauses.ts'
import { Refusal } from '../refusal.ts'
import type { Answers, SafeTimes } from './answers.ts'
import { newReference } from './new-reference.ts'

export interface WrittenParty {
  readonly partyId: number
  readonly reference: string
}

/** A place for a party under a reference of its own, which nobody had before. */
export const openParty = async (
  sql: Sql,
  party: Omit<NewParty, 'reference' | 'invitationReference'>,
): Promise<WrittenParty> => {
  const reference = newReference()
  const invitationReference = party.ordinal === 2 ? newReference() : null
  const partyId = await insertParty(sql, { ...party, reference, invitationReference })
  return partyId === null ? openParty(sql, party) : { partyId, reference }
}

const WEEKDAYS = [1, 2, 3, 4, 5]
const WEEKENDS = [6, 7]

/**
 * The hours called safe, as rows; none: whenever R31 allows.
 * @throws Refusal safe_hours_leave_an_hour when nobody may ever write: no rows would mean the contrary
 */
export const spansOf = (safeHours: SafeTimes | null): SafeSpan[] => {
  if (safeHours === null) return []
  const spans = (
    [
      [WEEKDAYS, safeHours.weekdays],
      [WEEKENDS, safeHours.weekends],
    ] as const
  ).flatMap(([days, hours]) =>
    hours === 'never' ? [] : [{ weekdays: days, hours: `[${hours.from},${hours.to})` }],
  )
  if (spans.length === 0) throw new Refusal('safe_hours_leave_an_hour')
  return spans
}

/** A contact as it is written down: sealed in its place, and hashed to be known again (security.md 19, 20). */
export const sealedContact = ({ keys }: Pick<Context, 'keys'>, reference: string, contact: string) => ({
  contactSealed: seal(keys, { table: 'party', column: 'contact_sealed', row: reference }, contact),
  contactHash: digest(keys, 'look-up', contact),
})

const NO_CONTACT = { contactSealed: null, contactHash: null }

/** Writes a party's answers: the contact sealed and hashed, the passcode hashed, the safe hours as rows (R10). */
export const writeParty = async (
  sql: Sql,
  context: Pick<Context, 'keys'>,
  { partyId, reference }: WrittenParty,
  { answers, at }: { readonly answers: Answers; readonly at: DateTime },
) => {
  const { reach, passcode, safeHours, ...plain } = answers
  if (reach.by !== 'none') await endPause(sql, context, reach.contact)
  await writeAnswers(sql, partyId, {
    ...plain,
    reachBy: reach.by,
    ...(reach.by === 'none' ? NO_CONTACT : sealedContact(context, reference, reach.contact)),
    telephoneOf: reach.by === 'sms' ? reach.telephoneOf : null,
    consentedAt: at,
    passcodeHash: digest(context.keys, 'passcode', reference, passcode),
  })
  const spans = spansOf(safeHours)
  if (spans.length > 0 && reach.by !== 'none') await insertReachHours(sql, partyId, spans)
}
