import { DateTime } from 'luxon'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { addressOfBooking } from '../../views/availability/addresses.ts'
import { FilterLinks } from '../../views/availability/filters.tsx'
import { weeksOfMonth } from '../../views/availability/month-tables.tsx'
import { safeAddress } from '../../views/kit/link.tsx'
import { plain, Sentence } from '../../views/kit/sentence.tsx'
import { Tongue } from '../../views/kit/tongue.tsx'
import { dayInWords, nearTime, shortDay } from '../../views/kit/when.tsx'

const at = (text: string) => DateTime.fromISO(text, { zone: 'Asia/Shanghai' })
const visit = { locale: 'zh-CN', demonstration: false, box: false, back: '/', token: 'token' } as const

test('a day and its nearness are said in both languages, as seen from the day given', () => {
  expect(dayInWords('zh-CN', '2026-11-25')).toBe('11月25日 周三')
  expect(dayInWords('en', '2026-11-25')).toBe('Wednesday 25 November')
  expect(shortDay('zh-CN', '2026-11-29')).toBe('周日')
  const said = (time: string) => nearTime('zh-CN', at(time), '2026-11-24')
  expect(said('2026-11-24T16:00')).toBe('今天 16:00')
  expect(said('2026-11-25T18:30')).toBe('明天（周三）18:30')
  expect(said('2026-11-30T09:00')).toBe('周一 09:00')
  expect(said('2026-12-01T09:00')).toBe('12月1日 周二 09:00')
  expect(nearTime('en', at('2026-11-25T18:30'), '2026-11-24')).toBe('tomorrow (Wednesday) 18:30')
})

test('just after midnight is the day that the park has, and its booking keeps the hour of the park', () => {
  const starts = at('2027-01-01T00:30')
  expect(nearTime('zh-CN', starts, '2026-12-31')).toBe('明天（周五）00:30')
  expect(addressOfBooking('k7m2', starts)).toBe('/t/k7m2/booking?start=2027-01-01T00:30')
})

test.each([
  '/safety',
  '/t/k7m2?from=2026-11-25#days',
  '#phone',
  '?who=alone',
  'tel:110',
  'sms:12110',
  'mailto:a@example.org',
  'https://example.org/',
  'webcal://example.org/f',
])('a link may lead to %s', href => {
  expect(safeAddress(href)).toBe(href)
})

test.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'evil',
  '',
])('a page with a link to %j is not rendered', href => {
  expect(() => safeAddress(href)).toThrow(TypeError)
})

test('a name with marks in it stands in a sentence as a name', () => {
  const name = '一起](javascript:alert(1))[**谈**'
  const html = renderToString(<Sentence text={`请一个人来：[${plain(name)}](/t/k7m2)。`} />)
  expect(html).toMatch(/^请一个人来：<a href="\/t\/k7m2">[^<]+<\/a>。$/)
})

test('a month shows whole weeks from Monday, and no day of another month', () => {
  expect(weeksOfMonth('2026-12', ['2026-11-30', '2026-12-01', '2026-12-09'])).toEqual([
    [null, '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05', '2026-12-06'],
    ['2026-12-07', '2026-12-08', '2026-12-09', '2026-12-10', '2026-12-11', '2026-12-12', '2026-12-13'],
  ])
})

test('a filter keeps the others, and "any" takes its own away', () => {
  const html = renderToString(
    <FilterLinks visit={visit} path="/d/1" names={['who', 'when']} filters={{ who: 'apart', when: 'day' }} />,
  )
  const hrefs = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)
  expect(hrefs[0]).toBe('/d/1?when=day')
  expect(hrefs).toContain('/d/1?who=alone&amp;when=day')
  expect(hrefs).toContain('/d/1?who=apart&amp;when=weekend')
})

test('Enter in a form presses the form’s own button before that of the language', () => {
  const html = renderToString(<Tongue visit={visit} switchForm="details" />)
  const [first, second] = html.match(/<button[^>]*>/g) ?? []
  expect(first).not.toContain('formaction')
  expect(second).toContain('formaction="/language"')
})
