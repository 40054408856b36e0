import { expect, it } from 'vitest'
import { programKey } from '../../../server/booking/link-key.ts'
import { parseKeys } from '../../../server/keys/keys.ts'
import { serve } from '../../setup/serve.ts'
import { openSite } from '../../setup/site.ts'
import { visitorOf } from '../../setup/visitor.ts'
import { programOf, type Told } from './programs.ts'

const { context, sql, setClock, origin, partyOf } = await openSite()
const { asks, posts, wants, sees, cancels, bearing } = programOf(origin)

const booked = async (service = 'individual-counselling') => {
  const wanted = await wants({ service })
  return { ...(await posts(wanted)).told, wanted }
}
const ofTheMoment = new Set(['date', 'connection', 'keep-alive'])
const bare = ({ status, headers, text }: Told<unknown>) => ({
  status,
  text,
  headers: Object.entries(headers).filter(([name]) => !ofTheMoment.has(name)),
})
const absent = bare(await sees('00000000', `${'x'.repeat(42)}A`))

it('the key shows how an appointment stands, and nothing that was answered', async () => {
  const { reference, starts, ends, key, wanted } = await booked()
  const { status, told, text } = await sees(reference, key)
  expect(status).toBe(200)
  expect(told).toEqual({ reference, service: wanted.service, starts, ends, state: 'booked', sequence: 0 })
  expect(text).not.toContain(wanted.called)
})

it('what cannot be opened is absent, in one answer, to whatever is asked (R61)', async () => {
  const { reference, key } = await booked()
  const other = await booked()
  const revoked = await booked()
  await sql`update party set link_epoch = 2 where reference = ${revoked.reference}`
  const altered = (key.startsWith('x') ? 'y' : 'x') + key.slice(1)
  const spelled = key.slice(0, -1) + String.fromCharCode(key.charCodeAt(42) + 1)
  const tried: [string, Record<string, string>][] = [
    [reference, {}],
    [reference, { Authorization: key }],
    [reference, { Authorization: `Basic ${Buffer.from(`x:${key}`).toString('base64')}` }],
    [reference, { Authorization: 'Bearer ' }],
    [reference, bearing(altered)],
    [reference, bearing(spelled)],
    [reference, bearing(`${key}=`)],
    [reference, bearing(other.key)],
    [other.reference, bearing(key)],
    [revoked.reference, bearing(revoked.key)],
    ['00000000', bearing(key)],
    ['123', bearing(key)],
    [`${reference}0`, bearing(key)],
    [reference, { Cookie: `visit=${key}`, 'X-Api-Key': key }],
  ]

  for (const method of ['GET', 'PATCH', 'DELETE'])
    for (const [which, headers] of tried)
      expect(
        bare(
          await asks(
            method,
            `/api/v1/appointments/${which}`,
            { 'Content-Type': 'application/json', ...headers },
            '{}',
          ),
        ),
      ).toEqual(absent)
  for (const address of ['/api', '/api/', '/api/v1', '/api/v2/services', '/api/v1/appointments'])
    expect(bare(await asks('GET', address))).toEqual(absent)
  expect((await sees(reference, key)).status).toBe(200)
})

it('the word Bearer is read in small and in large letters (RFC 9110 §11.1)', async () => {
  const { reference, key } = await booked()
  const { status } = await asks('GET', `/api/v1/appointments/${reference}`, {
    Authorization: `bearer ${key}`,
  })
  expect(status).toBe(200)
})

it('a key opens until the end of the day after, cancelled or not', async () => {
  const { reference, key } = await booked()
  const day = (await sees(reference, key)).told.starts.slice(0, 10)
  await cancels(reference, key)

  expect(day).toBe('2026-11-25')
  setClock('2026-11-26T23:59')
  expect((await sees(reference, key)).status).toBe(200)
  setClock('2026-11-27T00:00')
  expect(bare(await sees(reference, key))).toEqual(absent)
  setClock('2026-11-25T09:00')
})

it('a key of an older writing key opens, one of a foreign key does not', async () => {
  const { reference, key } = await booked()
  const [old] = context.keys
  const secret = `${'B'.repeat(42)}A`
  const [made] = parseKeys(JSON.stringify([{ version: 2, secret }]))
  const renewed = programOf(await serve({ ...context, keys: [made, old] }))
  const party = await partyOf(reference)

  expect((await renewed.sees(reference, key)).status).toBe(200)
  expect((await renewed.sees(reference, programKey([made], party))).status).toBe(200)
  expect((await sees(reference, programKey([made], party))).status).toBe(404)
})

it('cancelling frees the hour, tells the party once, and may be asked again', async () => {
  const { reference, key, wanted } = await booked('preschool')

  const answers = [await cancels(reference, key), await cancels(reference, key)]

  expect(answers.map(({ status, text }) => [status, text])).toEqual([
    [204, ''],
    [204, ''],
  ])
  expect((await sees(reference, key)).told).toMatchObject({ state: 'cancelled', sequence: 1 })
  expect((await posts(await wants({ service: 'preschool', starts: wanted.starts }))).status).toBe(201)
  const [written] = await sql`
    select count(*)::int as audited from audit_entry where verb = 'appointment.cancel'
      and about = (select 'appointment/' || appointment_id from party where reference = ${reference})`
  expect(written).toEqual({ audited: 1 })
})

it('what only a voice cancels is held, and says so each time (R16)', async () => {
  const { reference, key } = await booked('matchmaker')
  await sql`update service set cancelled_by_voice = true where code = 'matchmaker'`

  const answers = [await cancels(reference, key), await cancels(reference, key)]

  const held = [409, 'held_until_a_voice_confirms']
  expect(answers.map(({ status, told }) => [status, told.rule])).toEqual([held, held])
  expect((await sees(reference, key)).told).toMatchObject({ state: 'booked', sequence: 0 })
})

it('what has begun is not cancelled any more, and is over when it ends', async () => {
  const { reference, key, starts, ends } = await booked('school-age')

  setClock(starts)
  const { status, told } = await cancels(reference, key)
  const then = (await sees(reference, key)).told.state
  setClock(ends)
  const after = (await sees(reference, key)).told.state
  setClock('2026-11-25T09:00')

  expect([status, told.rule]).toEqual([409, 'too_late_to_cancel'])
  expect([then, after]).toEqual(['booked', 'over'])
})

it('what whoever comes does on the page is seen by the program', async () => {
  const { reference, key, wanted } = await booked()
  const visitor = visitorOf(origin)
  await visitor.finds(reference, wanted.passcode)
  await visitor.cancels()
  expect((await sees(reference, key)).told).toMatchObject({ state: 'cancelled', sequence: 1 })
})
