import { DateTime } from 'luxon'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it, test } from 'vitest'
import type { ServiceShown } from '../../sql/booking/services.ts'
import { AllFull } from '../../views/availability/all-full.tsx'
import { NoneFits } from '../../views/availability/none-fits.tsx'
import { DetailsPage } from '../../views/booking/details-page.tsx'
import { type AnswersShown, Summary } from '../../views/booking/summary.tsx'
import { AccessibilityPage } from '../../views/kit/accessibility-page.tsx'
import { FindForm } from '../../views/kit/find-form.tsx'
import { untouched } from '../../views/kit/form.ts'
import { NoticePage } from '../../views/kit/notice-page.tsx'
import { PrivacyPage } from '../../views/kit/privacy-page.tsx'
import { SafetyPage } from '../../views/kit/safety-page.tsx'
import { textIn } from '../../views/text/text.ts'

const inEarnest = { locale: 'zh-CN', demonstration: false, box: false, back: '/', token: 'token' } as const
const demonstration = { ...inEarnest, demonstration: true, box: true }
const locales = ['zh-CN', 'en'] as const

const service: ServiceShown = {
  serviceId: 1,
  code: 'talk',
  address: 'k7m2',
  door: 1,
  nameZh: '一起谈',
  nameEn: 'A talk',
  aboutZh: '谈',
  aboutEn: 'To talk',
  minutes: 90,
  partiesLeast: 2,
  partiesMost: 2,
  format: 'together',
  shows: 'week',
  horizonDays: 28,
  leadMinutes: 60,
  placeSlug: 'park',
  saidZh: '二楼',
  saidEn: 'second floor',
  placeZh: '园',
  placeEn: 'park',
  closedBecauseZh: null,
  closedBecauseEn: null,
  days: true,
  evenings: false,
  weekends: false,
}
const starts = DateTime.fromISO('2026-11-25T18:30', { zone: 'Asia/Shanghai' })
const answers: AnswersShown = {
  called: '小林',
  title: null,
  reach: { by: 'sms', contact: '+8613800000003' },
  safeHours: { weekdays: { from: '09:00', to: '11:30' }, weekends: 'never' },
  along: [],
  childAge: null,
  prepare: [],
  coverWord: null,
}
/** What is read, line by line. */
const read = (page: VNode) =>
  renderToString(page)
    .replace(/<[^>]+>/g, '\n')
    .replace(/\n+/g, '\n')

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

  it.each([
    ['self', 'own'],
    ['family', 'seen'],
    ['other', 'other'],
  ] as const)('the page before the button says whose telephone it is: %s', (telephoneOf, said) => {
    const { whoseIs } = textIn(locale).booking.details
    const shown = { ...answers, reach: { ...answers.reach, telephoneOf } }
    const visit = { ...inEarnest, locale }
    const lines = read(<Summary {...{ visit, answers: shown }} name="" floor="" change="/t/k7m2" />).split(
      '\n',
    )
    expect(lines).toContain(whoseIs[said])
    expect(lines).toContain(locale === 'en' ? 'Whose telephone?' : '谁的手机？')
  })

  it('the details of a session for two say that one comes alone where there is violence', () => {
    const visit = { ...inEarnest, locale }
    const details = { visit, starts, bookingKey: 'key', alone: [{ address: 'a1', name: 'Alone' }] }
    const forTwo = renderToString(<DetailsPage {...details} service={service} />)
    expect(forTwo).toContain('<a href="/t/a1">Alone</a>')
    const forOne = { ...service, partiesLeast: 1, partiesMost: 1 }
    expect(renderToString(<DetailsPage {...details} service={forOne} />)).not.toContain('/t/a1')
  })
})

test('safe hours are written as all hours are', () => {
  expect(read(<Summary visit={inEarnest} answers={answers} name="" floor="" change="/t/k7m2" />)).toContain(
    '09:00 – 11:30',
  )
})

test('what was not said of a telephone has no line', () => {
  const html = read(<Summary visit={inEarnest} answers={answers} name="" floor="" change="/t/k7m2" />)
  expect(html).not.toContain('谁的手机')
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
