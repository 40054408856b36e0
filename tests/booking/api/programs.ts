import { randomUUID } from 'node:crypto'
import createClient from 'openapi-fetch'
import type { components, paths } from '../../setup/api-description.ts'
import { ask } from '../../setup/ask.ts'
import { keepSecret, newCanary } from '../../setup/canary.ts'

export type Wanted = components['schemas']['Wanted']
export type Booked = components['schemas']['Booked']
export type Problem = components['schemas']['Problem']
export type Slot = components['schemas']['Slot']

/** Whatever a program was answered. */
export interface Told<T> {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  /** As it came. */
  readonly text: string
  readonly told: T
}

/** What opens something must be found nowhere afterwards. */
const keep = (told: unknown) => {
  const { key, manage } = Object(told)
  if (typeof key === 'string') keepSecret('link', key)
  if (typeof manage === 'string') keepSecret('link', new URL(manage).searchParams.get('k') ?? '')
}

/** A program that asks byte for byte, as no client library would let it; and one that is made from the description. */
export const programOf = (origin: string) => {
  const asks = async <T = Problem>(
    method: string,
    address: string,
    headers: Readonly<Record<string, string>> = {},
    body?: string | Buffer,
  ): Promise<Told<T>> => {
    const sent = { method, address, headers, ...(body === undefined ? {} : { body }) }
    const { status, headers: got, html: text } = await ask(origin, sent)
    const told = /json/.test(got['content-type'] ?? '') && text !== '' ? JSON.parse(text) : undefined
    keep(told)
    return { status, headers: got, text, told }
  }

  const gets = <T = Problem>(address: string, headers = {}) => asks<T>('GET', `/api/v1${address}`, headers)

  /** Posts a body, under an Idempotency-Key of its own unless one is given. */
  const posts = <T = Booked>(wanted: unknown, key: string = randomUUID(), headers = {}) =>
    asks<T>(
      'POST',
      '/api/v1/appointments',
      { 'Content-Type': 'application/json', 'Idempotency-Key': key, ...headers },
      JSON.stringify(wanted),
    )

  const slotsOf = async (service: string, from = '2026-11-25', days = 31): Promise<readonly Slot[]> => {
    const { told } = await gets<{ slots: Slot[] }>(`/services/${service}/slots?from=${from}&days=${days}`)
    return told.slots
  }

  /** The least that is asked for, of the first open start: a canary without a way to be reached. */
  const wants = async (changed: Partial<Wanted> = {}): Promise<Wanted> => {
    const { called, passcode } = newCanary()
    const service = changed.service ?? 'individual-counselling'
    const starts = changed.starts ?? (await slotsOf(service))[0]?.starts ?? ''
    return { service, starts, called, reach: { by: 'none' }, passcode, consent: true, ...changed }
  }

  const bearing = (key: string) => ({ Authorization: `Bearer ${key}` })
  const sees = <T = components['schemas']['Appointment']>(reference: string, key: string) =>
    gets<T>(`/appointments/${reference}`, bearing(key))
  const cancels = (reference: string, key: string) =>
    asks('DELETE', `/api/v1/appointments/${reference}`, bearing(key))

  const moves = <T = components['schemas']['Appointment']>(reference: string, key: string, starts: unknown) =>
    asks<T>(
      'PATCH',
      `/api/v1/appointments/${reference}`,
      { 'Content-Type': 'application/json', ...bearing(key) },
      JSON.stringify({ starts }),
    )

  const client = createClient<paths>({ baseUrl: origin })
  return { asks, gets, posts, slotsOf, wants, bearing, sees, moves, cancels, client }
}
