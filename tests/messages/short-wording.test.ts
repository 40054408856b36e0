import { describe, expect, it } from 'vitest'
import { SIGNATURE } from '../../views/mail/short-message.ts'
import { booked, cancelledLetter, reminderLetter, ways } from './letter-given.ts'
import { at } from './one-party.ts'

describe('a short message', () => {
  it('is one line of time, floor, reference and a fixed address', () => {
    expect(booked().short).toBe(
      '提醒：11月25日 周三 18:30，二楼。编号 4827 1936。要取消：note.example.org/find。不主动来电',
    )
    expect(cancelledLetter().short).toBe('提醒：11月25日 周三 18:30 已取消。编号 4827 1936')
  })

  it('under a word of the visitor’s own says nothing that would belie it', () => {
    expect(booked({ coverWord: '取快递' }).short).toBe('取快递：11月25日 周三 18:30。编号 4827 1936')
    expect(cancelledLetter({ coverWord: '取快递' }).short).toBe(
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
          const texts = [
            booked(longest, { ...ways, find }).short,
            cancelledLetter(longest).short,
            reminderLetter(longest, `2026-${month}-22T18:30`, { ...ways, find }).short,
            reminderLetter(longest, `2026-${month}-01T18:30`, { ...ways, find }).short,
          ]
          for (const text of texts) expect(`${SIGNATURE}${text}`.length).toBeLessThanOrEqual(70)
          for (const text of texts) expect(text).toMatch(/编号 4827 1936/)
        }
  })

  it('holds no link', () => {
    for (const locale of ['zh-CN', 'en'] as const)
      for (const { short } of [booked({ locale }), reminderLetter({ locale })])
        expect(short).not.toMatch(/:\/\/|k=|\/a\//)
  })
})
