import { describe, expect, it } from 'vitest'
import { letterText } from '../../views/mail/letter-text.ts'
import { reminderLetter } from './letter-given.ts'
import { at } from './one-party.ts'

describe('a reminder', () => {
  it.each([
    ['2026-11-25T16:30', '提醒：今天 18:30', 'Reminder: today 18:30'],
    ['2026-11-25T00:00', '提醒：今天 18:30', 'Reminder: today 18:30'],
    ['2026-11-24T23:59', '提醒：明天 18:30', 'Reminder: tomorrow 18:30'],
    ['2026-11-24T00:00', '提醒：明天 18:30', 'Reminder: tomorrow 18:30'],
    ['2026-11-23T23:59', '提醒：11月25日 周三 18:30', 'Reminder: Wed 25 Nov 18:30'],
  ])('that leaves at %s says %s, in English %s', (leaves, subject, inEnglish) => {
    expect(reminderLetter({}, leaves).subject).toBe(subject)
    expect(reminderLetter({ locale: 'en' }, leaves).subject).toBe(inEnglish)
  })

  it.each([
    ['2026-11-30T20:59', '明天', '2026-12-01T00:30'],
    ['2026-12-31T20:59', '明天', '2027-01-01T00:30'],
    ['2028-02-28T20:59', '明天', '2028-02-29T00:30'],
  ])('at %s calls the next day %s, across the end of a month and a year', (leaves, word, starts) => {
    expect(reminderLetter({ starts: at(starts) }, leaves).subject).toBe(`提醒：${word} 00:30`)
  })

  it('goes by the day of the park in whatever zone the instant was given', () => {
    const utc = at('2026-11-24T23:59').toUTC()
    expect(utc.day).toBe(24)
    expect(at('2026-11-25T00:01').toUTC().day).toBe(24)
    expect(reminderLetter({}, utc).subject).toBe('提醒：明天 18:30')
    expect(reminderLetter({}, at('2026-11-25T00:01').toUTC()).subject).toBe('提醒：今天 18:30')
  })

  it('says the day twice over, the hours, the floor, the reference and what to do', () => {
    expect(letterText(reminderLetter())).toBe(`明天，11月25日 周三
18:30 – 20:00
二楼
编号 4827 1936

来不了，在这里改或取消：
https://note.example.org/a/48271936?k=Vb3nQe0rT7yLx2

我们不会主动打电话。回这封邮件，有人会看。
不是您的？不用理会，可以删掉。
`)
    expect(letterText(reminderLetter({ locale: 'en' }))).toMatch(
      /^Tomorrow, Wednesday 25 November\n18:30 – 20:00\nSecond floor\n/,
    )
  })

  it('is one short line, under a word of the visitor’s own too', () => {
    expect(reminderLetter().short.text).toBe(
      '提醒：明天 18:30，二楼。编号 4827 1936。改或取消：note.example.org/find',
    )
    expect(reminderLetter({ coverWord: '取快递' }).short.text).toBe('取快递：明天 18:30。编号 4827 1936')
    expect(reminderLetter({ coverWord: '取快递' }).subject).toBe('取快递：明天 18:30')
  })
})
