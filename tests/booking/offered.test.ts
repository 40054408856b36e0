import { expect, it } from 'vitest'
import { openStarts } from '../../server/availability/open-starts.ts'
import { startField } from '../../views/booking/steps.ts'
import { textIn } from '../../views/text/text.ts'
import { serviceOf } from '../setup/booking.ts'
import { openSite } from '../setup/site.ts'
import { wordsOf } from '../setup/tags.ts'
import { visitorOf } from '../setup/visitor.ts'

const { context, sql, setClock, origin } = await openSite()
const { booking, refused } = textIn('zh-CN')

it('a scarce service answers for its next three times and for no other, whatever address is tried (R19b)', async () => {
  const service = await serviceOf(context, 'protection-order')
  const open = (await openStarts(context, service)).map(startField)
  const visitor = visitorOf(origin)

  const statusOf = async (start: string) =>
    (await visitor.choosesTime({ service: service.address, start })).status
  expect(await Promise.all(open.slice(0, 3).map(statusOf))).toEqual([200, 200, 200])
  expect(await Promise.all(open.slice(3, 9).map(statusOf))).toEqual(Array(6).fill(409))
  const answer = await visitor.presses(
    await visitor.checks({ service: service.address, start: open[0] ?? '' }),
    { start: open[5] ?? '' },
  )
  expect(answer.status).toBe(409)
})

it('a form sent again after half an hour has still booked once, and opens nothing any more (R11)', async () => {
  const visitor = visitorOf(origin)
  const check = await visitor.checks()
  await visitor.presses(check)
  visitor.cookies.delete('visit')

  setClock('2026-11-25T09:31')
  const again = await visitor.presses(check)
  expect(again.status).toBe(409)
  expect(wordsOf(again.html)).toContain(refused.the_same_form_is_one_appointment)
  expect((await visitor.gets('/appointment')).status).toBe(404)
  expect(await sql`select 1 from party where called = ${visitor.canary.called}`).toHaveLength(1)
  setClock('2026-11-25T09:00')
})

it('a service that closes before the button says why and keeps everything typed (R12)', async () => {
  const service = await serviceOf(context, 'granny-tian')
  const visitor = visitorOf(origin)
  const check = await visitor.checks({ service: service.address })
  await sql`
    update service set closed_because_zh = '田奶奶去女儿家了，下月回来。', closed_because_en = 'Back next month.'
    where service_id = ${service.serviceId}`

  const answer = await visitor.presses(check)
  expect(answer.status).toBe(409)
  expect(wordsOf(answer.html)).toContain('田奶奶去女儿家了')
  const details = await visitor.sends(answer, /\/booking\/answers$/)
  expect(details.html).toContain(`value="${visitor.canary.called}"`)
})

it('a minute that was never offered is not said to have been taken from somebody', async () => {
  const service = await serviceOf(context, 'individual-counselling')
  const page = await visitorOf(origin).choosesTime({ service: service.address, start: '2026-11-26T03:00' })
  expect(page.status).toBe(409)
  expect(wordsOf(page.html)).toContain(booking.raced.headingAbsent)
})
