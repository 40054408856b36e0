import { beforeEach, describe, expect, it } from 'vitest'
import { openStarts } from '../../server/availability/open-starts.ts'
import type { Answers } from '../../server/booking/answers.ts'
import { cancelAppointment } from '../../server/booking/cancel-appointment.ts'
import { seedPark } from '../../server/demonstration/seed-park.ts'
import { parkDay } from '../../server/park-time.ts'
import type { TrustedHolder } from '../../sql/booking/holders.ts'
import { bookFirst, serviceOf } from '../setup/booking.ts'
import { openPark } from '../setup/park.ts'
import { emptied, tick } from './outbox.ts'
import { type Awake, awakeUntil, calls, reminders, said } from './reminding.ts'
import { varFolder } from './var-folder.ts'

const files = varFolder()
const { context, sql, setClock } = await openPark('2026-10-05T10:00', { VAR_DIR: files.varDir })
await seedPark(sql, context.now())

const SERVICE = 'registry-mediation'
/** A Saturday that is worked as a Wednesday, after the national holiday. */
const WORKED = '2026-10-10'

const telephone = {
  by: 'sms',
  contact: '+8613800000001',
  telephoneOf: 'self',
} as const satisfies Answers['reach']

const bookedOn = async (day: string, changed: Partial<Answers> = {}) => {
  const starts = (await openStarts(context, await serviceOf(context, SERVICE))).findLast(
    start => parkDay(start) === day,
  )
  expect(starts, `nothing is open on ${day}`).toBeDefined()
  return bookFirst(context, SERVICE, { answers: { reach: telephone, ...changed }, ...(starts && { starts }) })
}

const awake: Awake = async instant => {
  setClock(instant.toISO() ?? '')
  await tick(context)
}

beforeEach(async () => {
  setClock('2026-10-05T10:00')
  files.empty()
  await emptied(context)
})

describe('who booked a worked Saturday', () => {
  it('is told of it, the day before and two hours before, in the words of each day', async () => {
    const { starts } = await bookedOn(WORKED)
    await tick(context)
    await awakeUntil(context, awake, starts)
    const hour = starts.toFormat('HH:mm')
    expect(await said(context)).toEqual([
      '05 10:00 appointment_booked',
      `09 ${hour} appointment_reminder`,
      `10 ${starts.minus({ hours: 2 }).toFormat('HH:mm')} appointment_reminder`,
    ])
    const words = files.names().map(name => /【提醒】(.*?)，/.exec(files.read(name))?.[1])
    expect(words).toEqual([`提醒：10月10日 周六 ${hour}`, `提醒：明天 ${hour}`, `提醒：今天 ${hour}`])
  })

  it('and called weekends unsafe is told on the last weekday before', async () => {
    const safeHours = { weekdays: { from: '12:00', to: '13:00' }, weekends: 'never' } as const
    const { starts } = await bookedOn(WORKED, { safeHours })
    await awakeUntil(context, awake, starts)
    expect(await said(context)).toEqual(['05 12:00 appointment_booked', '09 12:59 appointment_reminder'])
  })

  it('and called every hour of the time left unsafe is one line on the ring list', async () => {
    const safeHours = { weekdays: 'never', weekends: { from: '20:00', to: '20:30' } } as const
    setClock('2026-10-08T10:00')
    const { starts } = await bookedOn('2026-10-09', { safeHours })
    await awakeUntil(context, awake, starts)
    expect(await said(context)).toEqual([])
    expect(await calls(context)).toEqual(['appointment_booked'])
  })

  it('and cancelled is told that, and reminded of nothing', async () => {
    const { appointmentId, partyId, starts } = await bookedOn(WORKED)
    await tick(context)
    await cancelAppointment(
      context,
      { appointmentId, partyId, openedWith: 'passcode' } as unknown as TrustedHolder,
      0,
    )
    await awakeUntil(context, awake, starts)
    expect((await said(context)).map(line => line.split(' ')[2])).toEqual([
      'appointment_booked',
      'appointment_cancelled',
    ])
    expect((await reminders(context)).map(line => line.split(' ').slice(7).join(' '))).toEqual([
      'dropped no_longer_true',
      'dropped no_longer_true',
    ])
  })
})
