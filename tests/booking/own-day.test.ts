import { expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { bookFirst } from '../setup/booking.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'

const site = await openSite()
const { context, sql, setClock } = site
const text = textIn('zh-CN').hours.today
const booked = await bookFirst(context, 'lawyer')
const [{ name }] = await sql<[{ name: string }]>`
  select name from appointment_worker join person using (person_id)`
const worker = await signedIn(site, `worker ${name}`)
const hours = `${booked.starts.toFormat('HH:mm')} – ${booked.starts.plus({ minutes: 30 }).toFormat('HH:mm')}`

it('a worker is shown today first, with the time and the floor and nothing of whose it is', async () => {
  const page = await worker.gets('/me')

  expect(page.status).toBe(200)
  const words = wordsOf(page.html)
  expect(words).toContain(text.greetingTo(text.greeting[0], name))
  expect(words).toContain(text.lead(1))
  expect(words).toContain(hours)
  expect(words).toContain(text.where('公益园', '二楼'))
  expect(words).not.toContain('小陈')
})

it('nobody else is shown it, and what is over is gone', async () => {
  const other = await signedIn(site, 'worker 武小年')
  expect(wordsOf((await other.gets('/me')).html)).toContain(text.nothing)
  setClock(booked.starts.plus({ minutes: 30 }).toISO() ?? '')
  expect(wordsOf((await worker.gets('/me')).html)).toContain(text.lead(0))
})
