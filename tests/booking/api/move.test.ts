import { expect, it } from 'vitest'
import { openSite } from '../../setup/site.ts'
import { programOf } from './programs.ts'

const { sql, setClock, origin } = await openSite()
const { posts, wants, sees, moves, cancels, slotsOf } = programOf(origin)

const booked = async (service: string) => (await posts(await wants({ service }))).told

it('a move gives the hour that it had to others, and tells the party once', async () => {
  const { reference, key, starts: before } = await booked('preschool')
  const to = (await slotsOf('preschool')).at(-1)

  const { status, told } = await moves(reference, key, to?.starts)

  expect(status).toBe(200)
  expect(told).toEqual({ ...to, reference, service: 'preschool', state: 'booked', sequence: 1 })
  expect((await slotsOf('preschool')).map(({ starts }) => starts)).toContain(before)
  const [audited] = await sql`
    select count(*)::int as moves from audit_entry where verb = 'appointment.move'
      and about = (select 'appointment/' || appointment_id from party where reference = ${reference})`
  expect(audited).toEqual({ moves: 1 })
})

it('to the hour that it has, whatever the offset, it changes nothing', async () => {
  const { reference, key, starts } = await booked('preschool')
  const { status, told } = await moves(reference, key, new Date(starts).toISOString())
  expect([status, told]).toMatchObject([200, { starts, sequence: 0 }])
})

it('a start that is not to be had is refused with the nearest open ones, and it stays where it stands', async () => {
  const { reference, key, starts } = await booked('school-age')
  const { status, told } = await moves<{ rule: string; alternatives: { starts: string }[] }>(
    ...([reference, key, '2026-11-26T03:00:00+08:00'] as const),
  )

  expect([status, told.rule, told.alternatives.length]).toEqual([409, 'slot_is_taken', 3])
  expect((await sees(reference, key)).told).toMatchObject({ starts, sequence: 0 })
  expect((await moves(reference, key, told.alternatives[0]?.starts)).status).toBe(200)
})

it('within the lead time it is too late, and what is cancelled has changed', async () => {
  const { reference, key, starts } = await booked('parent-counselling')
  const to = (await slotsOf('parent-counselling')).at(-1)?.starts
  setClock(starts)
  const late = await moves<{ rule: string; title: string }>(reference, key, to)
  setClock('2026-11-25T09:00')
  await cancels(reference, key)
  const gone = await moves<{ rule: string; title: string }>(reference, key, to)

  expect([late.status, late.told.rule]).toEqual([409, 'too_late_to_change'])
  expect([gone.status, gone.told.rule]).toEqual([409, 'appointment_has_changed'])
  for (const { title } of [late.told, gone.told]) expect(title).not.toMatch(/页|打开|表/)
})

it.each([undefined, null, 'soon', ['2026-11-26T09:00:00+08:00']])('to %j is a fault', async starts => {
  const { reference, key } = await booked('school-age')
  const { status, told } = await moves<{ faults: object }>(reference, key, starts)
  expect([status, told.faults]).toEqual([422, { starts: 'choose_a_time' }])
})
