import { describe, expect, it } from 'vitest'
import { SIGNATURE } from '../../views/mail/short-message.ts'
import { booked, cancelledLetter, changedLetter, reminderLetter, ways } from './letter-given.ts'
import { at } from './one-party.ts'

describe('a short message', () => {
  it('is one line of time, floor, reference and a fixed address', () => {
    expect(booked().short.text).toBe(
      '提醒：11月25日 周三 18:30，二楼。编号 4827 1936。改或取消：note.example.org/find',
    )
    expect(changedLetter().short.text).toBe(
      '提醒：改到 11月25日 周三 18:30，二楼。编号 4827 1936。改或取消：note.example.org/find',
    )
    expect(cancelledLetter().short.text).toBe('提醒：11月25日 周三 18:30 已取消。编号 4827 1936')
  })

  it('under a word of the visitor’s own says nothing that would belie it', () => {
    expect(booked({ coverWord: '取快递' }).short.text).toBe('取快递：11月25日 周三 18:30。编号 4827 1936')
    expect(changedLetter({ coverWord: '取快递' }).short.text).toBe(
      '取快递：改到 11月25日 周三 18:30。编号 4827 1936',
    )
    expect(cancelledLetter({ coverWord: '取快递' }).short.text).toBe(
      '取快递：11月25日 周三 18:30 已取消。编号 4827 1936',
    )
    expect(booked({ coverWord: '取快递' })).toMatchObject({
      word: '取快递',
      subject: '取快递：11月25日 周三 18:30',
    })
  })

  it.each([
    'note.example.org/find',
    'notice.example.org/find',
    'reminders.pinghu.example.org/find',
    'a-very-long-name-of-a-host.pinghu.jiaxing.example.org/find',
  ])('is at most 70 letters with its signature, whatever the longest values, at %s', find => {
    for (const coverWord of [null, '八个字的一个词呀'])
      for (const saidZh of ['二楼', '地下一层'])
        for (const month of ['09', '12']) {
          const longest = { coverWord, saidZh, starts: at(`2026-${month}-23T18:30`) }
          const to = { ...ways, find }
          const texts = [
            booked(longest, to).short.text,
            changedLetter(longest, to).short.text,
            cancelledLetter(longest).short.text,
            cancelledLetter({ ...longest, hourWasSaid: false }).short.text,
            reminderLetter(longest, `2026-${month}-22T18:30`, to).short.text,
            reminderLetter(longest, `2026-${month}-01T18:30`, to).short.text,
          ]
          for (const text of texts) expect(`${SIGNATURE}${text}`.length).toBeLessThanOrEqual(70)
          for (const text of texts) expect(text).toMatch(/编号 4827 1936/)
        }
  })

  it('holds no link', () => {
    for (const locale of ['zh-CN', 'en'] as const)
      for (const { short } of [booked({ locale }), changedLetter({ locale }), reminderLetter({ locale })])
        expect(short.text).not.toMatch(/:\/\/|k=|\/a\//)
  })
})
