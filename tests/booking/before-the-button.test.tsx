import { DateTime } from 'luxon'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it, test } from 'vitest'
import { DetailsPage } from '../../views/booking/details-page.tsx'
import { type AnswersShown, Summary } from '../../views/booking/summary.tsx'
import { textIn } from '../../views/text/text.ts'
import { aTalkForTwo as service } from '../setup/talk-for-two.ts'

const visitor = { locale: 'zh-CN', demonstration: false, box: false, back: '/', token: 'token' } as const
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

describe.each(['zh-CN', 'en'] as const)('in %s', locale => {
  it.each([
    ['self', 'own'],
    ['family', 'seen'],
    ['other', 'other'],
  ] as const)('the page before the button says whose telephone it is: %s', (telephoneOf, said) => {
    const { whoseIs } = textIn(locale).booking.details
    const shown = { ...answers, reach: { ...answers.reach, telephoneOf } }
    const visit = { ...visitor, locale }
    const lines = read(<Summary {...{ visit, answers: shown }} name="" floor="" change="/t/k7m2" />).split(
      '\n',
    )
    expect(lines).toContain(whoseIs[said])
    expect(lines).toContain(locale === 'en' ? 'Whose telephone?' : '谁的手机？')
  })

  it('the details of a session for two say that one comes alone where there is violence', () => {
    const visit = { ...visitor, locale }
    const details = { visit, starts, bookingKey: 'key', alone: [{ address: 'a1', name: 'Alone' }] }
    const forTwo = renderToString(<DetailsPage {...details} service={service} />)
    expect(forTwo).toContain('<a href="/t/a1">Alone</a>')
    const forOne = { ...service, partiesLeast: 1, partiesMost: 1 }
    expect(renderToString(<DetailsPage {...details} service={forOne} />)).not.toContain('/t/a1')
  })
})

test('safe hours are written as all hours are', () => {
  expect(read(<Summary visit={visitor} answers={answers} name="" floor="" change="/t/k7m2" />)).toContain(
    '09:00 – 11:30',
  )
})

test('what was not said of a telephone has no line', () => {
  const html = read(<Summary visit={visitor} answers={answers} name="" floor="" change="/t/k7m2" />)
  expect(html).not.toContain('谁的手机')
})
