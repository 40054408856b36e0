import type { DateTime } from 'luxon'
import type { Rule } from '../../../server/refusal.ts'
import type { Sql } from '../../../sql/connect.ts'
import type { Scarce } from './lay-scarce-park.ts'

/** What whoever booked was told, from the reference on. */
export interface Told {
  readonly scarce: Scarce
  readonly appointmentId: number
  readonly partyId: number
  readonly reference: string
  readonly passcode: string
  readonly booked: DateTime
  /** Of a program that booked. */
  readonly key: string | null
  /**
   * The hours that it was told to have moved to, by the sequence it was asked with. Nobody asks for the hour they have, so each
   * sequence in here was changed once, however many were told so.
   */
  readonly moves: Map<number, DateTime>
  cancelled: boolean
}

/** A time that was sold: between these two moments, by the clock of the proof. */
export interface Sale {
  began: number
  ended: number
  /** Null while somebody else had changed it before it could be looked at. */
  held: Held | null
}

interface Held {
  readonly sequence: number
  readonly during: readonly [DateTime, DateTime]
  readonly claimed: readonly [DateTime, DateTime]
  readonly resources: readonly number[]
}

/** What an appointment holds at this moment. */
const heldBy = async (sql: Sql, appointmentId: number): Promise<Held> => {
  const [row] = await sql<[{ sequence: number; bounds: DateTime[]; resources: number[] }]>`
    select sequence, array[lower(appointment.during), upper(appointment.during),
        min(lower(reservation.during)), max(upper(reservation.during))] as bounds,
      coalesce(array_agg(resource_id) filter (where resource_id is not null), '{}') as resources
    from appointment left join reservation using (appointment_id)
    where appointment_id = ${appointmentId} group by appointment_id`
  const [from, to, before, after] = row.bounds as [DateTime, DateTime, DateTime, DateTime]
  return { ...row, during: [from, to], claimed: [before, after] }
}

/** Everything that was told, to be held against the tables afterwards. */
export const openLedger = (sql: Sql) => {
  const all: Told[] = []
  const sales = new Map<string, Sale>()
  const tally: Record<string, number> = {}
  let moment = 0
  /** The clock of the proof: what it says earlier was earlier. */
  const tick = () => ++moment

  const count = (what: string, outcome: Rule | 'done') => {
    const line = `${what}: ${outcome}`
    tally[line] = (tally[line] ?? 0) + 1
  }
  /** Something was sold. Two who ask for the same are told so both, and either may have been the one who was. */
  const sold = async ({ appointmentId }: Told, sequence: number, began: number) => {
    const ended = tick()
    const held = await heldBy(sql, appointmentId)
    const name = `${appointmentId}/${sequence}`
    const sale = sales.get(name) ?? { began, ended, held: null }
    sale.began = Math.min(sale.began, began)
    sale.ended = Math.max(sale.ended, ended)
    if (held.sequence === sequence && held.resources.length > 0) sale.held = held
    sales.set(name, sale)
  }
  return { all, sales, tally, tick, count, sold }
}

export type Ledger = ReturnType<typeof openLedger>
