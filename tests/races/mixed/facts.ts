import type { DateTime } from 'luxon'
import type { Sql } from '../../../sql/connect.ts'
import type { Ledger, Sale } from './ledger.ts'
import type { Seeded } from './seeded.ts'

/** A leave or a closure as a row: certain from when it was written until its going was asked for. */
interface Fact {
  readonly kind: 'leave' | 'closure'
  readonly id: number
  readonly personId: number | null
  readonly span: readonly [DateTime, DateTime]
  readonly written: number
  going: number
}

/** So many stand at once at most: more, and nothing would be left to sell. */
const MOST = { leave: 4, closure: 2 }

const overlap = (one: readonly [DateTime, DateTime], other: readonly [DateTime, DateTime]) =>
  one[0] < other[1] && other[0] < one[1]

/** Leave and closures that come and go, as SQL writes them. */
export const factsOf = (
  sql: Sql,
  { tick, count }: Ledger,
  park: { readonly placeId: number; readonly people: readonly number[] },
) => {
  const all: Fact[] = []
  const standing = (kind: Fact['kind']) => all.filter(fact => fact.kind === kind && fact.going === Infinity)

  const write = async (kind: Fact['kind'], { oneOf, below }: Seeded, starts: readonly DateTime[]) => {
    const from = oneOf(starts) as DateTime
    const span = [from, from.plus({ minutes: 30 * (1 + below(5)) })] as const
    const personId = kind === 'leave' ? (oneOf(park.people) ?? null) : null
    const during = `[${span[0].toISO()},${span[1].toISO()})`
    const [row] =
      kind === 'leave'
        ? await sql`
          insert into leave (person_id, during, kind) values (${personId}, ${during}::tstzrange, 'away')
          returning leave_id as id`
        : await sql`
          insert into closure (place_id, during, said_zh, said_en)
          values (${park.placeId}, ${during}::tstzrange, '检修', 'Repairs') returning closure_id as id`
    all.push({ kind, id: row?.id, personId, span, written: tick(), going: Infinity })
    count(`${kind} written`, 'done')
  }

  const takeAway = async (fact: Fact) => {
    fact.going = tick()
    if (fact.kind === 'leave') await sql`delete from leave where leave_id = ${fact.id}`
    else await sql`delete from closure where closure_id = ${fact.id}`
    count(`${fact.kind} taken away`, 'done')
  }

  /** One more, or one fewer. */
  const change = async (kind: Fact['kind'], random: Seeded, starts: readonly DateTime[]) => {
    const there = standing(kind)
    const one = random.oneOf(there)
    if (one && random.below(MOST[kind]) < there.length) await takeAway(one)
    else await write(kind, random, starts)
  }

  /** Facts that were certain before a sale began and still when it was told, and that stand in what it holds (R9b). */
  const within = ({ began, ended, held }: Sale) =>
    held === null
      ? []
      : all.filter(
          ({ personId, span, written, going }) =>
            written < began &&
            ended < going &&
            (personId === null
              ? overlap(span, held.during)
              : held.resources.includes(personId) && overlap(span, held.claimed)),
        )
  return { change, within }
}
