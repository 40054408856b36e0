import type { DateTime } from 'luxon'
import { expect, it } from 'vitest'
import { openStarts, startsOffered } from '../../server/availability/open-starts.ts'
import { cancelAppointment } from '../../server/booking/cancel-appointment.ts'
import { actionsOn } from '../../server/booking/rules.ts'
import { seedPark } from '../../server/demonstration/seed-park.ts'
import type { TrustedHolder } from '../../sql/booking/holders.ts'
import { appointmentShown } from '../../sql/booking/shown.ts'
import { bookFirst, serviceOf } from '../setup/booking.ts'
import { everyRow } from '../setup/every-row.ts'
import { type Booked, movesIn, movingOf } from '../setup/moving.ts'
import { openPark } from '../setup/park.ts'

const { context, sql, setClock } = await openPark('2026-11-25T09:00')
await seedPark(sql, context.now())
const { move, nextDay, startOf } = movesIn(context)

const actions = async (booked: Booked) =>
  actionsOn(
    await appointmentShown(sql, { ...booked, openedWith: 'passcode' } as unknown as TrustedHolder),
    context.now(),
  )

const refused = async (booked: Booked, starts: DateTime, rule: string, sequence = 0) => {
  const before = await everyRow(sql)
  await expect(move(booked, starts, sequence)).rejects.toMatchObject({ rule })
  expect(await everyRow(sql)).toEqual(before)
}

it('an appointment stands where it stood when the new hour is taken, off the grid, closed or too far', async () => {
  const booked = await bookFirst(context, 'preschool')
  const day = await nextDay(booked)
  for (let full = false; !full; )
    await bookFirst(context, 'preschool', { starts: day }).catch(() => {
      full = true
    })
  const elsewhere = [
    day,
    day.plus({ minutes: 7 }),
    day.set({ hour: 3, minute: 0 }),
    day.plus({ days: 60 }),
    context.now().plus({ minutes: 30 }),
  ]
  const before = await everyRow(sql)
  for (const starts of elsewhere)
    await expect(move(booked, starts)).rejects.toMatchObject({ rule: 'slot_is_taken' })
  expect(await everyRow(sql)).toEqual(before)
})

it('an appointment stands where it stood when a scarce service does not offer that hour, though it is free (R19b)', async () => {
  const [, , afternoon] = await startsOffered(context, await serviceOf(context, 'protection-order'))
  const booked = await bookFirst(context, 'protection-order', { starts: afternoon as DateTime })
  const open = await openStarts(context, booked.service, movingOf(booked))
  await refused(booked, open[3] as DateTime, 'slot_is_taken')

  const [, , third] = await startsOffered(context, booked.service, movingOf(booked))
  await move(booked, third as DateTime)
  expect(await startOf(booked)).toEqual(third)
})

it('an appointment stands where it stood when the page is older than a change, a cancellation waits for a voice, or nobody comes any more', async () => {
  const booked = await bookFirst(context, 'school-age')
  const starts = await nextDay(booked)
  await refused(booked, starts, 'appointment_has_changed', 7)

  await sql`
      update appointment set cancel_asked_at = ${context.now()} where appointment_id = ${booked.appointmentId}`
  await refused(booked, starts, 'appointment_has_changed')
  expect(await actions(booked)).toMatchObject({ move: false })

  await sql`update appointment set cancel_asked_at = null where appointment_id = ${booked.appointmentId}`
  const mine = { ...booked, openedWith: 'passcode' } as unknown as TrustedHolder
  await cancelAppointment(context, mine, 0)
  await refused(booked, starts, 'appointment_has_changed', 1)
})

it('an appointment stands from the service’s lead time before it begins; until then it can be moved', async () => {
  const booked = await bookFirst(context, 'cooling-off')
  const starts = await nextDay(booked)
  const last = booked.starts.minus({ minutes: booked.service.leadMinutes })

  setClock(last.toISO())
  expect(await actions(booked)).toMatchObject({ move: false, cancel: true })
  await refused(booked, starts, 'too_late_to_change')

  setClock(last.minus({ minutes: 1 }).toISO())
  expect(await actions(booked)).toMatchObject({ move: true })
  await move(booked, starts)
  expect(await startOf(booked)).toEqual(starts)
})
