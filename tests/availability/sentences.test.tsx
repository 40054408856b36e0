import { renderToString } from 'preact-render-to-string'
import { describe, expect, it, test } from 'vitest'
import { AllFull } from '../../views/availability/all-full.tsx'
import { NoneFits } from '../../views/availability/none-fits.tsx'
import { AccessibilityPage } from '../../views/kit/accessibility-page.tsx'
import { FindForm } from '../../views/kit/find-form.tsx'
import { untouched } from '../../views/kit/form.ts'
import { NoticePage } from '../../views/kit/notice-page.tsx'
import { PrivacyPage } from '../../views/kit/privacy-page.tsx'
import { SafetyPage } from '../../views/kit/safety-page.tsx'
import { textIn } from '../../views/text/text.ts'
import { aTalkForTwo as service } from '../setup/talk-for-two.ts'

const inEarnest = { locale: 'zh-CN', demonstration: false, box: false, back: '/', token: 'token' } as const
const demonstration = { ...inEarnest, demonstration: true, box: true }
const locales = ['zh-CN', 'en'] as const

describe.each(locales)('in %s', locale => {
  const offers = (visit: typeof inEarnest | typeof demonstration) => {
    const own = { visit: { ...visit, locale } }
    return renderToString(
      <>
        <NoneFits {...own} />
        <AllFull {...own} service={service} />
        <AccessibilityPage {...own} />
        <PrivacyPage {...own} />
        <SafetyPage {...own} />
        <NoticePage {...own} notice="absent" />
        <NoticePage {...own} notice="fault" />
        <NoticePage {...own} notice="tooMany" />
      </>,
    )
  }

  it('in earnest no page offers a telephone that rings nowhere, nor a box that is not there', () => {
    expect(offers(demonstration)).toContain('0573')
    expect(offers(demonstration)).toContain('href="/demo"')
    const html = offers(inEarnest)
    expect(html).not.toMatch(/0573|null|打电话|演示|demonstration|\bring\b|href="\/demo"/i)
    expect(html).not.toContain('<ul class="rows"></ul>')
  })

  it('a marked database in earnest says that it is a demonstration, without a way into its box', () => {
    const html = offers({ ...demonstration, box: false } as typeof demonstration)
    expect(html).toContain(`<span>${textIn(locale).kit.demonstration}</span>`)
    expect(html).not.toContain('/demo')
  })
})

test.each([
  ['/t/k7m2?from=2026-11-25', '/t/k7m2?from=2026-11-25'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
])('after a fault at %s one tries again at %s', (back, href) => {
  const html = renderToString(<NoticePage visit={{ ...inEarnest, back }} notice="fault" />)
  expect(html).toContain(`<a class="button" href="${href}">`)
})

test('a reference pasted with spaces is not cut short', () => {
  expect(renderToString(<FindForm visit={inEarnest} form={untouched} />)).not.toContain('maxlength')
})

test('how long everything is full, and how many times follow, agree in number', () => {
  const [zh, en] = [textIn('zh-CN').availability, textIn('en').availability]
  expect([zh.allFull(28), zh.allFull(60)]).toEqual(['四周之内都约满了', '60 天之内都约满了'])
  expect([en.allFull(28), en.allFull(7)]).toEqual([
    'Fully booked for the next four weeks',
    'Fully booked for the next week',
  ])
  expect([1, 2, 3].map(en.nextTimes)).toEqual(['The next time', 'The next two times', 'The next three times'])
  expect([1, 3].map(zh.nextTimes)).toEqual(['最近的时间', '最近三个时间'])
})
