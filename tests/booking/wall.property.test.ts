import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openStarts } from '../../server/availability/open-starts.ts'
import { book } from '../../server/booking/book.ts'
import { moveForStaff } from '../../server/booking/move-for-staff.ts'
import { passOn } from '../../server/booking/pass-on.ts'
import { reassign } from '../../server/booking/reassign.ts'
import { refusalOrThrow } from '../../server/refusal.ts'
import { answers, serviceOf } from '../setup/booking.ts'
import { openPark } from '../setup/park.ts'
import { often } from '../setup/proof.ts'
import { addService } from '../setup/small-park.ts'
import { layTwoLawyers, mail } from './two-lawyers.ts'
import { type Booking, nameOf, type Step, spouse, standsAgainst, steps } from './wall-lives.ts'

const opened = await openPark('2026-12-01T08:00')
const { context, sql, setClock } = opened
const laid = await layTwoLawyers(opened)
const { takesPlace, accepts, withdraws, workerOf, accountId } = laid
// Another organisation's service, of the same lawyers.
const order = await addService(sql, {
  ...{ code: 'order', placeId: laid.placeId, minutes: 30, needs: [['lawyer']], rooms: [['counselling']] },
  team: [laid.lawyer, laid.other],
})
await sql`
  with lawyers as (
    insert into organisation (slug, kind, name_zh, name_en) values ('nvlvshi', 'team', '律师队', 'Lawyers')
    returning organisation_id)
  update service set organisation_id = lawyers.organisation_id from lawyers where service_id = ${order}`

const seatsNow = () => sql<{ appointmentId: number; personId: number }[]>`
  select appointment_id, person_id from appointment_worker join appointment using (appointment_id)
  where person_id is not null and state = 'booked'`

const startOver = async () => {
  setClock('2026-12-01T08:00')
  await sql`alter table volunteer_minutes disable trigger history_is_only_added_to`
  await sql`truncate appointment, reservation, message, conflict, volunteer_minutes cascade`
  await sql`alter table volunteer_minutes enable trigger history_is_only_added_to`
}

const services = [
  await serviceOf(context, 'advice'),
  await serviceOf(context, 'order'),
  await serviceOf(context, 'both'),
]

const inOrderOfTime = async (standing: readonly Booking[]): Promise<Booking[]> => {
  const rows = await sql<{ appointmentId: number }[]>`
    select appointment_id from appointment
    where appointment_id = any(${standing.map(({ appointmentId }) => appointmentId)}::bigint[]) and state = 'booked'
    order by during`
  return rows.flatMap(row => standing.find(one => one.appointmentId === row.appointmentId) ?? [])
}

/** Which of those who have not withdrawn come: these, or whoever is left. */
const stillComing = async ({ appointmentId }: Booking, ordinals: readonly number[]) => {
  const left = (
    await sql<{ ordinal: number }[]>`
      select ordinal from party
      where appointment_id = ${appointmentId} and withdrawn_at is null and (ordinal = 1 or consented_at is not null)`
  ).map(({ ordinal }) => ordinal)
  const coming = left.filter(ordinal => ordinals.includes(ordinal))
  return coming.length > 0 ? coming : left
}

/** Does a step as the park would, whatever it refuses; gives what was booked. */
const take = async (step: Step, booked: readonly Booking[]): Promise<Booking | null> => {
  if (step.does === 'book') {
    const { who, names } = step
    const service = services[step.service] ?? services[0]
    const [starts] = service ? await openStarts(context, service) : []
    if (!service || !starts) return null
    const forBoth = service.partiesLeast === 2
    const { appointmentId } = await book(context, {
      ...{ service, starts, bookingKey: randomUUID(), through: 'web' },
      answers: {
        ...answers,
        ...laid.wants,
        reach: mail(nameOf(who)),
        otherSide: names ? `${nameOf(spouse(who))}@example.org` : null,
      },
    })
    const isAccepted = forBoth && step.accepts
    if (isAccepted) await accepts(appointmentId, nameOf(spouse(who)))
    return { appointmentId, who, names, forBoth, accepts: isAccepted, held: null }
  }
  const standing = await inOrderOfTime(booked.filter(({ held }) => held === null))
  // What is held is held in the order of its hours, for a clock goes one way.
  const chosen = standing[step.does === 'hold' ? 0 : step.which % Math.max(standing.length, 1)]
  if (!chosen) return null
  const { appointmentId } = chosen
  const seated = (await laid.lawyersOf(appointmentId)).filter(id => id !== null)
  const [row] = await sql<[{ sequence: number }]>`
    select sequence from appointment where appointment_id = ${appointmentId}`
  const { sequence } = row
  try {
    if (step.does === 'hold') {
      const sides = await stillComing(chosen, step.ordinals)
      await takesPlace(appointmentId, sides)
      const came = sides.map(ordinal => (ordinal === 1 ? chosen.who : spouse(chosen.who)))
      chosen.held = { lawyers: seated, came }
    }
    if (step.does === 'withdraw' && chosen.forBoth) await withdraws(appointmentId, step.ordinal)
    if (step.does === 'reassign') await reassign(context, { appointmentId, accountId }, { sequence })
    if (step.does === 'pass' && seated[0])
      await passOn(context, workerOf(seated[0]), { appointmentId, sequence })
    if (step.does === 'move' && services[0]) {
      const [starts] = (await openStarts(context, services[0])).slice(3)
      if (starts) await moveForStaff(context, { appointmentId, accountId }, { starts, sequence })
    }
  } catch (error) {
    refusalOrThrow(error)
  }
  return null
}

it('whatever is booked, moved, passed on and held, no lawyer serves one whose other side they advised (R19a)', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async sequence => {
      await startOver()
      const booked: Booking[] = []
      for (const step of sequence) {
        const one = await take(step, booked)
        if (one) booked.push(one)
        for (const { appointmentId, personId } of await seatsNow()) {
          const standing = booked.find(other => other.appointmentId === appointmentId)
          const against = booked.filter(
            past => standing && past.held?.lawyers.includes(personId) && standsAgainst(past, standing),
          )
          expect(against).toEqual([])
        }
      }
      for (const one of booked)
        for (const other of booked)
          if (!one.forBoth && !other.forBoth && standsAgainst(one, other))
            expect(one.held?.lawyers.filter(id => other.held?.lawyers.includes(id))).toEqual([])
    }),
    { numRuns: often({ proved: 500, tested: 25 }), endOnFailure: true },
  )
}, 1_200_000)
