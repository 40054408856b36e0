import { expect, it } from 'vitest'
import { openStarts } from '../../../server/availability/open-starts.ts'
import { serviceOf } from '../../setup/booking.ts'
import { openSite } from '../../setup/site.ts'
import { programOf } from './programs.ts'

const { context, sql, origin } = await openSite()
const { gets, posts, slotsOf, wants } = programOf(origin)
const slotsAt = (address: string) => gets(`/services/${address}`)

it('every service stands in the list, with whether it is booked here (R15, R19b)', async () => {
  const { status, told } = await gets<{ services: { code: string; online: boolean }[] }>('/services')

  expect(status).toBe(200)
  expect(told.services[0]).toEqual({
    code: 'individual-counselling',
    name: { zh: '单独谈一谈', en: 'A talk on your own' },
    organisation: 'hexie',
    minutes: 60,
    parties: 1,
    format: 'alone',
    online: true,
  })
  expect(told.services).toHaveLength(12)
  const away = told.services.filter(({ online }) => !online).map(({ code }) => code)
  expect(away.sort()).toEqual([
    'joint-mediation',
    'lawyer',
    'protection-order',
    'registry-mediation',
    'separate-mediation',
  ])
})

it('slots are the open starts that the pages show, each with its end and the offset of the park', async () => {
  const service = await serviceOf(context, 'preschool')
  const open = await openStarts(context, service)

  const slots = await slotsOf('preschool')

  expect(slots.map(({ starts }) => Date.parse(starts))).toEqual(open.map(start => start.toMillis()))
  expect(slots[0]?.starts).toMatch(/^2026-11-\d\dT\d\d:\d\d:00\+08:00$/)
  for (const { starts, ends } of slots) expect(Date.parse(ends) - Date.parse(starts)).toBe(45 * 60_000)
})

it('the days asked for are those answered, from midnight to midnight of the park', async () => {
  const all = await slotsOf('preschool')
  const daysOf = async (from: string, days: number) => [
    ...new Set((await slotsOf('preschool', from, days)).map(({ starts }) => starts.slice(0, 10))),
  ]

  expect(await daysOf('2026-11-26', 1)).toEqual(['2026-11-26'])
  expect(await daysOf('2026-11-26', 2)).toEqual(['2026-11-26', '2026-11-27'])
  expect(await slotsOf('preschool', '2026-11-01', 25)).toEqual(
    all.filter(({ starts }) => starts < '2026-11-26'),
  )
  expect(await daysOf('2027-11-25', 31)).toEqual([])
})

it('a scarce service has no slots here and is not booked here (R19b)', async () => {
  const start = (await openStarts(context, await serviceOf(context, 'lawyer')))[0]?.toISO() ?? ''

  expect(await slotsOf('lawyer')).toEqual([])
  const { status, told } = await posts(await wants({ service: 'lawyer', starts: start }))
  expect([status, told]).toMatchObject([422, { rule: 'faults_in_fields', faults: { service: 'not_online' } }])
})

it('a closed service has no slots and takes no booking, with nothing instead', async () => {
  const wanted = await wants({ service: 'matchmaker' })
  await sql`update service set closed_because_zh = '下月再约。', closed_because_en = 'Back next month.' where code = 'matchmaker'`

  expect(await slotsOf('matchmaker')).toEqual([])
  const { status, told } = await posts(wanted)
  expect([status, told]).toMatchObject([409, { rule: 'slot_is_taken', alternatives: [] }])
})

it.each([
  ['no days', 'preschool/slots?from=2026-11-25', { days: 'days_out_of_range' }],
  ['nothing', 'preschool/slots', { from: 'not_a_day', days: 'days_out_of_range' }],
  ['no day', 'preschool/slots?from=2026-02-30&days=0', { from: 'not_a_day', days: 'days_out_of_range' }],
  ['thirty-two days', 'preschool/slots?from=2026-11-25&days=32', { days: 'days_out_of_range' }],
  ['the year nought', 'preschool/slots?from=0000-01-01&days=1', { from: 'not_a_day' }],
  ['two days', 'preschool/slots?from=2026-11-25&from=2026-11-26&days=1', { from: 'not_a_day' }],
  ['more', 'preschool/slots?from=2026-11-25&days=1&role=x', { role: 'unknown_field' }],
])('slots asked for with %s are refused, each fault by its field', async (_what, address, faults) => {
  const { status, told } = await slotsAt(address)
  expect([status, told.rule, told.faults]).toEqual([422, 'faults_in_fields', faults])
})

it('slots of no service are absent', async () => {
  for (const code of ['nothing', 'PRESCHOOL', '%E5%B0%8F', '__proto__'])
    expect((await slotsAt(`${code}/slots?from=2026-11-25&days=1`)).status).toBe(404)
})
