import { type Row, writtenIn } from './park-words.ts'
import type { PlainPark } from './plain-park.ts'

/** The shifts of a plain park, who has them, and what is claimed in it, as the rows of each table. */
export const shiftRows = (park: PlainPark): [table: string, rows: Row[]][] => {
  const { at, during } = writtenIn(park)
  const { shifts, claims } = park
  const assignments = shifts.flatMap(({ id: shift, assigned }) => assigned.map(one => ({ ...one, shift })))

  return [
    [
      'roster',
      [1, 2].flatMap(duty => [
        { roster_id: duty, duty_id: duty, period: '[,)', state: 'published' },
        { roster_id: duty + 2, duty_id: duty, period: '[,)', state: 'draft' },
      ]),
    ],
    [
      'shift',
      shifts.map(shift => ({
        ...{ shift_id: shift.id, roster_id: shift.published ? shift.duty : shift.duty + 2 },
        ...{ during: during(shift.during), cancelled_at: shift.cancelled ? at(0) : null },
      })),
    ],
    [
      'shift_position',
      assignments.map(({ id, shift }) => ({
        position_id: id,
        shift_id: shift,
        qualifications: '{}',
        ordinal: id,
      })),
    ],
    [
      'assignment',
      assignments.map(({ id, person, state }) => ({
        ...{ assignment_id: id, position_id: id, person_id: person, state, changed_at: at(0) },
      })),
    ],
    // Those that hold somebody in a shift before those that stand within.
    ...[false, true].map((isWithin): [string, Row[]] => [
      'reservation',
      claims
        .filter(({ within }) => (within !== null) === isWithin)
        .map(({ id, resource, within, assignment, during: span }) => ({
          ...{ reservation_id: id, resource_id: resource, during: during(span), within },
          ...{ layer: isWithin ? 'attention' : 'presence', assignment_id: assignment },
          appointment_id: assignment === null ? 1 : null,
        })),
    ]),
  ]
}
