import { randomInt } from 'node:crypto'
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
import type { Answers } from './answers.ts'

const newReference = () => String(randomInt(100_000_000)).padStart(8, '0')

export interface WrittenParty {
  readonly partyId: number
  readonly reference: string
}

/** A place for a party under a reference of its own, which nobody had before. */
export const openParty = async (sql: Sql, party: Omit<NewParty, 'reference'>): Promise<WrittenParty> => {
  const reference = newReference()
  const partyId = await insertParty(sql, { ...party, reference })
  return partyId === null ? openParty(sql, party) : { partyId, reference }
}

const WEEKDAYS = [1, 2, 3, 4, 5]
const WEEKENDS = [6, 7]

const spansOf = ({ weekdays, weekends }: NonNullable<Answers['safeHours']>): SafeSpan[] =>
  (
    [
      [WEEKDAYS, weekdays],
      [WEEKENDS, weekends],
    ] as const
  ).flatMap(([days, hours]) =>
    hours === 'never' ? [] : [{ weekdays: days, hours: `[${hours.from},${hours.to})` }],
  )

/** Writes a party's answers: the contact sealed and hashed, the passcode hashed, the safe hours as rows (R10). */
export const writeParty = async (
  sql: Sql,
  { keys }: Pick<Context, 'keys'>,
  { partyId, reference }: WrittenParty,
  { answers, at }: { readonly answers: Answers; readonly at: DateTime },
) => {
  const { reach, passcode, safeHours, ...plain } = answers
  const contact = reach.by === 'none' ? null : reach.contact
  const place = { table: 'party', column: 'contact_sealed', row: reference }
  await writeAnswers(sql, partyId, {
    ...plain,
    reachBy: reach.by,
    contactSealed: contact === null ? null : seal(keys, place, contact),
    contactHash: contact === null ? null : digest(keys, 'look-up', contact),
    telephoneOf: reach.by === 'sms' ? reach.telephoneOf : null,
    consentedAt: at,
    passcodeHash: digest(keys, 'passcode', reference, passcode),
  })
  if (safeHours && reach.by !== 'none') await insertReachHours(sql, partyId, spansOf(safeHours))
}
