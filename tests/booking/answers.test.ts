import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { answerFields, answersFrom, checkedTogether } from '../../server/booking/answers-form.ts'
import { emailAddress, mobileNumber } from '../../server/booking/contacts.ts'

const form = checkedTogether(z.strictObject(answerFields))
const enough = { called: ['小陈'], reach_by: ['none'], passcode: ['4827'] }

const faultsOf = (answered: Record<string, string[]>) => {
  const { error } = form.safeParse({ ...enough, ...answered })
  return Object.fromEntries(error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [])
}
const answersOf = (answered: Record<string, string[]>) =>
  answersFrom(form.parse({ ...enough, ...answered }), 'zh-CN')

describe('the details of a booking', () => {
  it('need three answers and no more (R10)', () => {
    expect(answersOf({})).toMatchObject({ called: '小陈', reach: { by: 'none' }, safeHours: null, along: [] })
    expect(faultsOf({ called: [''], reach_by: [], passcode: ['48'] })).toEqual({
      called: 'missing',
      reach_by: 'choose_how_to_reach',
      passcode: 'four_digits',
    })
  })

  it('show every fault at once, also between fields while another field is wrong', () => {
    expect(faultsOf({ passcode: [''], reach_by: ['sms'], phone: ['138'], weekday_from: ['09:00'] })).toEqual({
      passcode: 'four_digits',
      phone: 'mobile_number',
      weekday_until: 'both_ends',
    })
  })

  it('take hours as safe only when they have two ends in order', () => {
    expect(faultsOf({ weekend_from: ['11:00'], weekend_until: ['09:00'] })).toEqual({
      weekend_until: 'ends_before_it_starts',
    })
    expect(faultsOf({ weekend_from: ['25:00'], weekend_until: ['26:00'] })).toEqual({
      weekend_from: 'not_a_time',
      weekend_until: 'not_a_time',
    })
  })

  it.each([
    ['00:00', '07:00'],
    ['06:00', '08:00'],
    ['21:00', '22:00'],
    ['22:00', '23:00'],
  ])('are told that from %s to %s the park never writes (R31)', (from, until) => {
    for (const days of ['weekday', 'weekend'])
      expect(faultsOf({ [`${days}_from`]: [from], [`${days}_until`]: [until] })).toEqual({
        [`${days}_until`]: 'never_in_the_day',
      })
  })

  it.each([
    ['07:00', '08:01'],
    ['20:59', '23:00'],
    ['00:00', '23:59'],
  ])('take hours from %s to %s, some minutes of which are by day', (from, until) => {
    expect(faultsOf({ weekday_from: [from], weekday_until: [until] })).toEqual({})
  })

  it('say of an address in other letters that it is not reached, not that it is not whole', () => {
    const faultOf = (email: string) => faultsOf({ reach_by: ['email'], email: [email] })
    for (const email of ['娜娜@例子.中国', 'nana@例子.中国', 'müller@example.org'])
      expect(faultOf(email)).toEqual({ email: 'email_in_other_letters' })
    for (const email of ['娜娜', '娜娜@例子', 'nana@', ''])
      expect(faultOf(email)).toEqual({ email: 'email_address' })
    expect(faultOf('ｎａｎａ@example.org')).toEqual({})
    expect(faultsOf({ reach_by: ['none'], email: ['娜娜@例子.中国'] })).toEqual({})
  })

  it('given for weekdays alone, mean that nobody writes at weekends', () => {
    expect(answersOf({ weekday_from: ['09:00'], weekday_until: ['11:30'] }).safeHours).toEqual({
      weekdays: { from: '09:00', to: '11:30' },
      weekends: 'never',
    })
  })

  it('keep an age only where a child comes along (R64)', () => {
    expect(answersOf({ age: ['3_to_6'] }).childAge).toBeNull()
    expect(answersOf({ age: ['3_to_6'], along: ['child'] }).childAge).toBe('3_to_6')
  })

  it.each(['👩‍👩‍👧', 'ئايگۈل', '𠮷野', '阿依·古丽', 'ñ'.normalize('NFD').repeat(50), '𠮷'.repeat(50)])(
    'call somebody %s, in any script (R68)',
    name => {
      expect(answersOf({ called: [name] }).called).toBe(name.normalize('NFC'))
    },
  )

  it.each([
    ['\u200b\u200d', 'missing'],
    ['   ', 'missing'],
    ['\u3164', 'missing'],
    ['\u115f\u2800', 'missing'],
    ['小\u2028陈', 'no_such_letters'],
    ['小\u202e陈', 'no_such_letters'],
    ['小\u0000陈', 'no_such_letters'],
    ['小\ud800陈', 'no_such_letters'],
    ['𠮷'.repeat(51), 'too_long'],
  ])('refuse %j as a name', (name, fault) => {
    expect(faultsOf({ called: [name] })).toEqual({ called: fault })
  })

  it('take a passcode as it is typed on a Chinese keyboard', () => {
    expect(answersOf({ passcode: ['４８２７'] }).passcode).toBe('4827')
  })
})

describe('a contact', () => {
  it.each([
    '13800000000',
    '138 0000 0000',
    '+86 138-0000-0000',
    '0086 13800000000',
    '１３８００００００００',
  ])('%s is that Chinese mobile', typed => {
    expect(mobileNumber(typed)).toBe('+8613800000000')
  })

  it.each(['138000000', '12800000000', '057312345678', '+86 0573 1234567', 'abc', ''])(
    '%s is no telephone a message reaches',
    typed => {
      expect(mobileNumber(typed)).toBeNull()
    },
  )

  it('abroad keeps its country (R68)', () => {
    expect(mobileNumber('+852 5123 4567')).toBe('+85251234567')
  })

  it('by e-mail is in small letters and whole', () => {
    expect(emailAddress(' Nana@Example.org ')).toBe('nana@example.org')
    expect(emailAddress('nana@example')).toBeNull()
    expect(emailAddress('nana@example.org\r\nBcc: other@example.org')).toBeNull()
  })
})
