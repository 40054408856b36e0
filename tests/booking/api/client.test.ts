import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { keepSecret, newCanary } from '../../setup/canary.ts'
import { openSite } from '../../setup/site.ts'
import { programOf } from './programs.ts'

const { origin } = await openSite()
const { client, bearing } = programOf(origin)

it('a client made from the description finds a service and a slot, books it, moves and cancels it', async () => {
  const { data: listed } = await client.GET('/api/v1/services')
  const service = listed?.services.find(({ online, parties }) => online && parties === 1)?.code ?? ''
  const { data: open } = await client.GET('/api/v1/services/{code}/slots', {
    params: { path: { code: service }, query: { from: '2026-11-25', days: 14 } },
  })
  const { called, passcode, phone } = newCanary()
  const reach = { by: 'sms', contact: phone, between: { from: '09:00', to: '17:00' } } as const
  const body = {
    service,
    starts: open?.slots[0]?.starts ?? '',
    called,
    reach,
    passcode,
    consent: true,
  } as const

  const { data: booked, response } = await client.POST('/api/v1/appointments', {
    params: { header: { 'Idempotency-Key': randomUUID() } },
    body,
  })
  expect(response.status).toBe(201)
  const { reference = '', key = '' } = booked ?? {}
  keepSecret('link', key)
  const mine = { params: { path: { reference } }, headers: bearing(key) }

  const { data: seen } = await client.GET('/api/v1/appointments/{reference}', mine)
  expect(seen).toMatchObject({ ...open?.slots[0], service, state: 'booked' })
  const starts = open?.slots.at(-1)?.starts ?? ''
  const { data: moved } = await client.PATCH('/api/v1/appointments/{reference}', {
    ...mine,
    body: { starts },
  })
  expect(moved).toMatchObject({ ...open?.slots.at(-1), reference, state: 'booked', sequence: 1 })
  const { response: cancelled } = await client.DELETE('/api/v1/appointments/{reference}', mine)
  expect(cancelled.status).toBe(204)
  const { data: after } = await client.GET('/api/v1/appointments/{reference}', mine)
  expect(after?.state).toBe('cancelled')
})

it('what is wrong is told to it as a problem with the name of its rule', async () => {
  const { error, response } = await client.GET('/api/v1/appointments/{reference}', {
    params: { path: { reference: '00000000' } },
    headers: { ...bearing('x'), 'Accept-Language': 'en' },
  })
  expect(response.status).toBe(404)
  expect(error).toMatchObject({ rule: 'absent', status: 404, title: 'There is no such thing.' })
})
