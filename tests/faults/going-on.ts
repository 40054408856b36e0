import { setTimeout } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import type { Sql } from '../../sql/connect.ts'
import type { Page } from '../setup/paper-browser.ts'
import { visitorOf } from '../setup/visitor.ts'
import type { LivingServer } from './living-server.ts'

const fieldOf = ({ forms }: Page, wanted: string) =>
  forms.flatMap(({ fields }) => fields).find(({ name }) => name === wanted)?.value ?? ''

/** The part of a booking key that stands in the database. */
const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/

/** Visitors who book one appointment after the other, whatever happens, and remember what they were answered. */
export const goingOn = ({ origin }: Pick<LivingServer, 'origin'>, addresses: readonly string[]) => {
  const confirmed = new Set<string>()
  const odd: string[] = []
  const seen = new Set<number>()
  let working = true

  const look = ({ address, status, html }: Page) => {
    seen.add(status)
    const shown = /^\s*at .+:\d+|node_modules|\.tsx?\b|ECONN|CONNECTION_/m.test(html)
    if (shown || ![200, 303, 409, 500, 503].includes(status))
      odd.push(`${address}: ${status}${shown ? ' with its inside' : ''}`)
  }
  const bookOnce = async (service: string) => {
    const visitor = visitorOf(origin)
    const times = await visitor.gets(`/t/${service}`)
    look(times)
    if (times.status !== 200) return
    const page = await visitor.checks({ service })
    look(page)
    const answer = await visitor.presses(page)
    look(answer)
    if (answer.status === 303) confirmed.add(uuid.exec(fieldOf(page, 'key'))?.[0] ?? 'no key')
  }
  const bookers = addresses.map(async service => {
    // A connection that is refused or cut off is no answer, and neither is a page without its form.
    while (working) await bookOnce(service).catch(() => setTimeout(20))
  })
  const stop = async () => {
    working = false
    await Promise.all(bookers)
  }
  onTestFinished(stop)
  return { confirmed, odd, seen, stop }
}

/** Which of them stand nowhere. */
export const missing = async (sql: Sql, keys: ReadonlySet<string>): Promise<string[]> => {
  const rows = await sql`select booking_key::text from appointment`
  const standing = new Set(rows.map(({ bookingKey }) => bookingKey))
  return [...keys].filter(key => !standing.has(key))
}

/** Appointments without somebody to come, a time that is kept for them or somebody to serve them. */
export const halfWritten = (sql: Sql) => sql`
  select appointment_id from appointment
  where state = 'booked' and (
    not exists (select from party where party.appointment_id = appointment.appointment_id)
    or not exists (select from reservation where reservation.appointment_id = appointment.appointment_id)
    or not exists (select from appointment_worker where appointment_worker.appointment_id = appointment.appointment_id)
    or not exists (select from audit_entry where about like 'appointment/' || appointment.appointment_id || '%'))`
