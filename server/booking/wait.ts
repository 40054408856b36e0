import type { DateTime } from 'luxon'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import type { ServiceShown } from '../../sql/booking/services.ts'
import {
  insertWaiting,
  insertWaitingHours,
  type WaitingPart,
  waitingOfForm,
} from '../../sql/booking/waiting.ts'
import { brokenConstraint, type Sql } from '../../sql/connect.ts'
import type { Context } from '../context.ts'
import { digest, isDigest } from '../keys/digest.ts'
import { endPause } from '../messages/pauses.ts'
import { parkDay } from '../park-time.ts'
import { Refusal } from '../refusal.ts'
import type { Answers } from './answers.ts'
import type { Together } from './coming.ts'
import { newReference } from './new-reference.ts'
import { sealedEase, sealedWaiting } from './waiting-contact.ts'
import { wallHashes } from './wall.ts'
import { spansOf } from './write-party.ts'

export interface Joining {
  readonly service: ServiceShown
  /** Of whoever can be told: 'none' cannot wait. */
  readonly answers: Answers
  /** In which they could come; none: in all of them. */
  readonly parts: readonly WaitingPart[]
  /** 'YYYY-MM-DD' */
  readonly lastDay: string
  /** Two come, and what this one answered of R15; null: one comes alone. */
  readonly together: Together | null
  /** A uuid: of the form. */
  readonly bookingKey: string
}

/** What the same form entered before, if it did. @throws Refusal when it asks for something else this time (R11). */
const enteredBefore = async ({ sql, keys }: Context, bookingKey: string, content: string) => {
  const before = await waitingOfForm(sql, bookingKey)
  if (!before) return null
  if (!isDigest(before.bookingDigest, keys, 'form', 'content', content))
    throw new Refusal('the_same_form_is_one_appointment')
  return before.waitingEntryId
}

/** The entry with everything of it that is sealed or hashed, under a reference that nobody had before. */
const enter = async (
  sql: Sql,
  context: Context,
  joining: Joining,
  { content, at }: { readonly content: string; readonly at: DateTime },
): Promise<number> => {
  const { keys } = context
  const { service, answers, parts, lastDay, together, bookingKey } = joining
  const { reach, passcode, called, title, coverWord, prepare, locale, otherSide } = answers
  if (reach.by === 'none') throw new Error('nobody waits who cannot be told')
  const reference = newReference()
  const waitingEntryId = await insertWaiting(sql, {
    ...{ serviceId: service.serviceId, reference, coverWord, parts, called, title, locale, prepare, at },
    ...{ firstDay: parkDay(at), lastDay, bookingKey },
    ...sealedWaiting(keys, reference, reach.contact),
    reachBy: reach.by,
    telephoneOf: reach.by === 'sms' ? reach.telephoneOf : null,
    named: otherSide ? wallHashes(keys, otherSide) : [],
    passcodeHash: digest(keys, 'passcode', reference, passcode),
    forTwo: together !== null,
    easeSealed: together?.ease ? sealedEase(keys, reference, together.ease) : null,
    bookingDigest: digest(keys, 'form', 'content', content),
  })
  return waitingEntryId ?? enter(sql, context, joining, { content, at })
}

const enterAnew = (context: Context, joining: Joining, content: string) =>
  context.sql.begin(async sql => {
    const at = context.now()
    const { reach, safeHours } = joining.answers
    if (reach.by !== 'none') await endPause(sql, context, reach.contact)
    const waitingEntryId = await enter(sql, context, joining, { content, at })
    const spans = spansOf(safeHours)
    if (spans.length > 0) await insertWaitingHours(sql, waitingEntryId, spans)
    const about = `waiting/${waitingEntryId}`
    await insertAuditEntry(sql, { at, actor: about, verb: 'waiting.enter', about })
  })

/**
 * Enters somebody on the waiting list of a service (R19). The same form again is the same entry (R11); another with the same contact is
 * another, and nothing tells of the first (R13).
 * @throws Refusal the_same_form_is_one_appointment when the form was used for something else before
 */
export const wait = async (context: Context, joining: Joining): Promise<{ waitingEntryId: number }> => {
  const { service, bookingKey, together, parts, lastDay, answers } = joining
  const said = { ...answers, locale: null }
  const content = JSON.stringify([service.serviceId, [...parts].toSorted(), lastDay, together, said])
  const before = await enteredBefore(context, bookingKey, content)
  if (before !== null) return { waitingEntryId: before }
  await enterAnew(context, joining, content).catch(error => {
    if (brokenConstraint(error) !== 'waiting_entry_booking_key_key') throw error
  })
  const entered = await enteredBefore(context, bookingKey, content)
  if (entered === null) throw new Error('what was entered is not there')
  return { waitingEntryId: entered }
}
