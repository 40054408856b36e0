import { expect, it } from 'vitest'
import { bare } from '../setup/bare.ts'
import { bookFirst } from '../setup/booking.ts'
import { openSite } from '../setup/site.ts'
import { visitorOf } from '../setup/visitor.ts'

const { context, sql, origin } = await openSite()

it('every failure of a look-up is one answer: unknown, malformed, nobody’s yet, wrong or used up (R16)', async () => {
  const booker = visitorOf(origin)
  const { reference } = await booker.books()
  const { appointmentId } = await bookFirst(context, 'joint-mediation')
  const [open] = await sql`
    select reference from party where appointment_id = ${appointmentId} and called is null`
  const browser = visitorOf(origin)
  const fails = async (typed: string, passcode: string) => bare(await browser.finds(typed, passcode), typed)

  const wrong = await fails(reference, '0000')

  expect(wrong.status).toBe(422)
  expect(await fails('00000000', '0000')).toEqual(wrong)
  expect(await fails('abcdefgh', '0000')).toEqual(wrong)
  expect(await fails(reference, 'abcd')).toEqual(wrong)
  expect(await fails(reference, '00000')).toEqual(wrong)
  expect(await fails(open?.reference, '0000')).toEqual(wrong)
  for (let times = 0; times < 5; times++) await fails(reference, '0000')
  expect(await fails(reference, booker.canary.passcode)).toEqual(wrong)
})

it('a reference and a passcode are taken as they are read out: in groups, or full-width', async () => {
  const booker = visitorOf(origin)
  const { reference } = await booker.books()
  const { passcode } = booker.canary
  const wide = (text: string) =>
    [...text].map(digit => String.fromCodePoint(digit.charCodeAt(0) + 0xfee0)).join('')

  const spoken = `${reference.slice(0, 4)} ${reference.slice(4)}`
  expect((await visitorOf(origin).finds(spoken, passcode)).status).toBe(303)
  expect((await visitorOf(origin).finds(wide(reference), wide(passcode))).status).toBe(303)
})

it('the passcode is never given back, not even to who typed it', async () => {
  const booker = visitorOf(origin)
  const { reference } = await booker.books()
  const page = await visitorOf(origin).finds(reference, '8080')
  expect(page.html).toContain(reference)
  expect(page.html).not.toContain('8080')
})
