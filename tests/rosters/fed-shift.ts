import { takeSlot } from '../../server/availability/take-slot.ts'
import { pick } from '../../sql/availability/pick.ts'
import { toMend } from '../../sql/availability/to-mend.ts'
import { insertRooms, insertWorkers } from '../../sql/booking/serving.ts'
import type { openPark } from '../setup/park.ts'
import { addAppointment, addPerson, addShift, at, laySmallPark } from '../setup/small-park.ts'
import { affiliate } from './duty-rows.ts'

type Park = Pick<Awaited<ReturnType<typeof openPark>>, 'sql' | 'context'>

/** Advice is fed by a duty whose shift of a morning the lawyer holds; another lawyer, who may serve it too, is the next best. */
export const layFedShift = async ({ sql }: Park) => {
  const park = await laySmallPark(sql)
  const other = await addPerson(sql, '王律师', 'lawyer')
  await affiliate(sql, 'hexie', park.lawyer, other)
  const { dutyId } = await addShift(sql, [park.lawyer], '[2026-12-02 09:00+08,2026-12-02 11:00+08)')
  await sql`insert into duty_organisation (duty_id, organisation_id) select ${dutyId}, organisation_id from organisation`
  await sql`update service set fed_by_duty = ${dutyId} where service_id = ${park.advice}`
  await sql`insert into service_worker (service_id, person_id) values (${park.advice}, ${other})`
  return { park, other }
}

/** Books inside that shift, and looks at what became of it. */
export const insideShift = ({ sql, context }: Park) => ({
  books: async (serviceId: number, time: string) =>
    takeSlot(sql, {
      look: sql => pick(sql, { serviceId, now: context.now(), starts: at(`2026-12-02 ${time}`) }),
      write: async (sql, { during }, chosen) => {
        const appointmentId = await addAppointment(sql, serviceId, during)
        const people = chosen.filter(({ kind }) => kind === 'person')
        await insertWorkers(sql, appointmentId, people)
        const rooms = chosen.filter(({ kind }) => kind === 'room')
        await insertRooms(sql, appointmentId, rooms)
        return appointmentId
      },
    }),
  serving: () => sql`select appointment_id, person_id from appointment_worker order by appointment_id`,
  toMendNow: async () =>
    (await toMend(sql, { of: 'every organisation', from: context.now() })).map(
      ({ appointmentId, reasons: [reason] }) => [appointmentId, reason?.why],
    ),
  /** Whose attention is claimed by whom, and whether inside a shift of theirs. */
  attention: () => sql`
    select inside.appointment_id, inside.resource_id, inside.resource_id = shift.resource_id as own
    from reservation inside join reservation shift on shift.reservation_id = inside.within order by 1`,
})
