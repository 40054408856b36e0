import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { bookingKeyOf } from '../../../server/booking/api/book-for-program.ts'
import { bookFirst } from '../../setup/booking.ts'
import { openSite } from '../../setup/site.ts'
import { programOf } from './programs.ts'

const { context, sql, setClock, origin } = await openSite()
const { posts, wants, sees, cancels, asks } = programOf(origin)

const appointmentsOf = async (called: string) =>
  (await sql`select 1 from party where called = ${called}`).length

it('the same request again is the same answer, byte for byte, and one appointment (R11)', async () => {
  const [wanted, key] = [await wants(), randomUUID()]

  const first = await posts(wanted, key)
  const again = await posts(wanted, key)
  const shouted = await posts(wanted, key.toUpperCase())

  expect([first.status, again.status, shouted.status]).toEqual([201, 201, 201])
  expect([again.text, shouted.text]).toEqual([first.text, first.text])
  expect(await appointmentsOf(wanted.called)).toBe(1)
})

it('also when the same instant is written otherwise, the fields come in another order, or it was cancelled since', async () => {
  const [wanted, key] = [await wants(), randomUUID()]
  const first = await posts(wanted, key)

  const turned = Object.fromEntries(Object.entries(wanted).toReversed())
  const again = await posts(
    { ...turned, starts: new Date(wanted.starts).toISOString(), locale: 'zh-CN' },
    key,
  )
  await cancels(first.told.reference, first.told.key)
  const after = await posts(wanted, key)

  expect([again.text, after.text]).toEqual([first.text, first.text])
  expect((await sees(first.told.reference, after.told.key)).told.state).toBe('cancelled')
})

it('a link that was made anew stays so: what is answered again opens nothing any more', async () => {
  const [wanted, key] = [await wants(), randomUUID()]
  const { told, text } = await posts(wanted, key)
  await sql`update party set link_epoch = link_epoch + 1 where reference = ${told.reference}`

  const again = await posts(wanted, key)

  expect(again.text).toBe(text)
  expect((await sees(told.reference, again.told.key)).status).toBe(404)
})

it.each([
  ['name', { called: '小林' }],
  ['passcode', { passcode: '1111' }],
  ['way to be reached', { reach: { by: 'email', contact: 'nana@example.org' } }],
  ['language', { locale: 'en' }],
  ['preparation', { prepare: ['wheelchair'] }],
  ['service', { service: 'parent-counselling' }],
] as const)('under the same key another %s is refused and tells nothing', async (_what, changed) => {
  const [wanted, key] = [await wants(), randomUUID()]
  const { told: first } = await posts(wanted, key)

  const { status, told, text } = await posts<never>({ ...wanted, ...changed }, key)

  expect([status, told]).toMatchObject([409, { rule: 'the_same_form_is_one_appointment' }])
  for (const secret of [first.reference, first.key, first.manage]) expect(text).not.toContain(secret)
})

it('after a day the same is refused, up to then it is answered', async () => {
  const [wanted, key] = [await wants(), randomUUID()]
  await posts(wanted, key)

  setClock('2026-11-26T08:59')
  expect((await posts(wanted, key)).status).toBe(201)
  setClock('2026-11-26T09:00')
  const { status, told } = await posts(wanted, key)
  setClock('2026-11-25T09:00')
  expect([status, told]).toMatchObject([409, { rule: 'the_same_form_is_one_appointment' }])
})

it('whoever knows a key and not the content has ten tries an hour at it, then not even the content helps', async () => {
  const [wanted, key] = [await wants(), randomUUID()]
  await posts(wanted, key)
  const guesses = Array.from({ length: 10 }, (_, at) => String(1000 + at))

  const answers = await Promise.all(guesses.map(passcode => posts({ ...wanted, passcode }, key)))

  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([409]))
  const { status, headers, told } = await posts(wanted, key)
  expect([status, headers['retry-after'], told]).toMatchObject([429, '3600', { rule: 'too_many' }])
  setClock('2026-11-25T10:00')
  expect((await posts(wanted, key)).status).toBe(201)
  setClock('2026-11-25T09:00')
})

it('the keys of programs and those of forms are apart', async () => {
  const bookingKey = randomUUID()
  const { reference } = await bookFirst(context, 'granny-tian', { bookingKey })

  const { status, told } = await posts(await wants(), bookingKey)

  expect(status).toBe(201)
  expect(told.reference).not.toBe(reference)
  expect(bookingKeyOf(bookingKey)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
})

it.each([
  ['missing', {}],
  ['no uuid', { 'Idempotency-Key': 'order-17' }],
  ['two', { 'Idempotency-Key': `${randomUUID()}, ${randomUUID()}` }],
])('a key that is %s is a fault, and books nothing', async (_what, headers) => {
  const wanted = await wants()
  const json = { 'Content-Type': 'application/json' }

  const { status, told } = await asks(
    'POST',
    '/api/v1/appointments',
    { ...json, ...headers },
    JSON.stringify(wanted),
  )

  expect([status, told.faults]).toEqual([422, { 'Idempotency-Key': 'not_a_uuid' }])
  expect(await appointmentsOf(wanted.called)).toBe(0)
})

it.each([
  '00000000-0000-0000-0000-000000000000',
  '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
  '01920e4a-5b7c-7cc3-98c4-dc0c0c07398f',
])('a uuid of any version will do: %s', async key => {
  expect((await posts(await wants(), key)).status).toBe(201)
})
