import fc from 'fast-check'

/** Two couples: whoever is booked, and the other of the two. */
export const spouse = (who: number) => who ^ 1
export const nameOf = (who: number) => `visitor${who}`

/** What happens in a life of the wall, in turn. */
export const steps = fc.array(
  fc.oneof(
    fc.record({
      does: fc.constant('book' as const),
      who: fc.nat(3),
      names: fc.boolean(),
      service: fc.nat(2),
      accepts: fc.boolean(),
    }),
    fc.record({
      does: fc.constantFrom('move' as const, 'pass' as const, 'reassign' as const),
      which: fc.nat(5),
    }),
    fc.record({
      does: fc.constant('withdraw' as const),
      which: fc.nat(5),
      ordinal: fc.integer({ min: 1, max: 2 }),
    }),
    fc.record({
      does: fc.constant('hold' as const),
      which: fc.nat(5),
      ordinals: fc.constantFrom([1], [2], [1, 2]),
    }),
  ),
  { minLength: 5, maxLength: 10, size: 'max' },
)
export type Step = (typeof steps extends fc.Arbitrary<infer T> ? T : never)[number]

/** What somebody booked, alone or for both, and what became of it, written down beside the product. */
export interface Booking {
  readonly appointmentId: number
  readonly who: number
  readonly names: boolean
  readonly forBoth: boolean
  /** Of a session of both: the other has said that they come, and how they are reached. */
  readonly accepts: boolean
  held: { readonly lawyers: readonly number[]; readonly came: readonly number[] } | null
}

/** Whom the park knows of a booking by a contact of theirs. */
const knownOf = ({ who, names, accepts }: Booking): number[] =>
  names || accepts ? [who, spouse(who)] : [who]

/** Whether a lawyer of what was held may not serve another booking, as far as the park could know that it is of the same couple. */
export const standsAgainst = (past: Booking, booking: Booking): boolean => {
  const { came = [] } = past.held ?? {}
  const knows = (who: number | undefined) =>
    who !== undefined && knownOf(past).includes(who) && knownOf(booking).includes(who)
  if (came.length === 2) return !booking.forBoth && came.some(knows)
  const [advised] = came
  if (booking.forBoth) return knows(advised)
  return advised === spouse(booking.who) && (knows(advised) || knows(booking.who))
}
