import type { DateTime } from 'luxon'
import type { Worker } from '../../sql/accounts/staff.ts'
import { replacements } from '../../sql/availability/replacements.ts'
import { namesOf, seatsOf } from '../../sql/availability/seats.ts'
import {
  type Comer,
  comersTo,
  contactsOfSession,
  introduced,
  ownSession,
  type SessionShown,
} from '../../sql/booking/own-session.ts'
import type { SessionRead } from '../../views/booking/session.ts'
import { looksAt } from '../audit/looks.ts'
import { assign } from '../availability/assign.ts'
import type { Context } from '../context.ts'
import { contactShown } from './open-contact.ts'
import { DIALECT } from './serving.ts'
import { tickable } from './staff-rules.ts'
import { turnsOf } from './turns.ts'
import { wallAt } from './wall.ts'

/** A worker may look at how to reach somebody so long before the session, and until it ends (design.md §4). */
const CONTACT_MINUTES = 60

/** What a worker may do with a session of theirs now (domain.md §7, R20, R21); the verbs decide once more. */
const sessionSteps = ({ state, starts, ends, stranger }: SessionShown, now: DateTime) => {
  const [begun, stands] = [starts <= now, state === 'booked' || state === 'arrived']
  const ahead = stands && now < ends
  return {
    ask: ahead && !stranger,
    passOn: ahead && stranger,
    begun,
    name: stranger,
    contact: ahead && stranger && starts.minus({ minutes: CONTACT_MINUTES }) <= now,
    arrive: stands && starts.hasSame(now, 'day'),
    ...tickable(state, begun),
  }
}

/** Who would have it in their place, by name; null: nobody is free then. */
const followers = async (
  { sql, keys }: Pick<Context, 'sql' | 'keys'>,
  { personId }: Worker,
  appointmentId: number,
) => {
  const needs = await replacements(sql, { appointmentIds: [appointmentId], dialect: DIALECT })
  const walled = await wallAt(keys, appointmentId)(sql)
  const chosen = needs.length === 0 ? null : assign(needs, new Set([personId, ...walled]))
  if (!chosen) return null
  const seated = new Set((await seatsOf(sql, [appointmentId])).map(({ resourceId }) => resourceId))
  const coming = chosen.filter(({ kind, resourceId }) => kind === 'person' && !seated.has(resourceId))
  const names = await namesOf(
    sql,
    coming.map(({ resourceId }) => resourceId),
  )
  return names.length === 0 ? null : names.map(({ nameZh }) => nameZh)
}

/** Who comes: what to call them and how to reach them, as far as this worker may see it and the audit says that they look. */
const shownComers = async (
  context: Context,
  who: Worker,
  { comers, steps }: { comers: readonly Comer[]; steps: ReturnType<typeof sessionSteps> },
) => {
  const { sql } = context
  const lookedFor = async (verb: 'party.read_name' | 'contact.read', may: boolean) => {
    const partyIds = may ? comers.map(({ partyId }) => partyId) : []
    return may ? looksAt(context, { accountId: who.accountId, verb, partyIds }) : []
  }
  const names = await introduced(sql, who, await lookedFor('party.read_name', steps.name))
  const contacts = await contactsOfSession(sql, who, await lookedFor('contact.read', steps.contact))
  return comers.map(comer => {
    return {
      ...comer,
      arrive: steps.arrive && comer.arrivedAt === null && !comer.withdrawn,
      introduced: names.find(({ partyId }) => partyId === comer.partyId) ?? null,
      contact: contactShown(
        context,
        contacts.find(({ partyId }) => partyId === comer.partyId),
      ),
    }
  })
}

/** Everything that a worker is shown of an appointment of theirs (R21); null for any other, and for none. */
export const readSession = async (
  context: Context,
  who: Worker,
  appointmentId: number,
): Promise<SessionRead | null> => {
  const { sql, now } = context
  const session = await ownSession(sql, who, appointmentId, now())
  if (!session) return null
  const steps = sessionSteps(session, now())
  const comers = await comersTo(sql, who, appointmentId)
  return {
    session,
    steps,
    comers: await shownComers(context, who, { comers, steps }),
    turns: turnsOf(session, comers),
    followers: steps.ask || steps.passOn ? await followers(context, who, appointmentId) : null,
  }
}
