import { expect, it } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { shortTemplates } from '../../server/messages/short-templates.ts'
import { writeShortMessage } from '../../server/messages/write-short-message.ts'
import { textIn } from '../../views/text/text.ts'
import { testKeys } from '../setup/park.ts'
import { smsVariablesOf } from './gateway-stub.ts'
import { booked } from './letter-given.ts'
import { at } from './one-party.ts'

const SMS_SIGNATURE = '十二个字的一个很长的签名'
const config = readConfig({
  PUBLIC_URL: 'https://note.example.org',
  APP_KEYS: 'x',
  ...smsVariablesOf('aliyun', 'https://sms.example.org'),
  SMS_SIGNATURE,
})
const now = at('2026-11-24T18:30')

it('under the longest signature every Chinese wording is one part still, whatever fills its places', () => {
  const longest: Readonly<Record<string, number>> = textIn('zh-CN').messages.longest
  const lengths = shortTemplates({ config, keys: testKeys, now: () => now })
    .filter(({ locale }) => locale === 'zh-CN')
    .map(({ name, text, places }) => {
      const filled = places.reduce((more, [place, value]) => more + (longest[place] ?? 99) - value.length, 0)
      return { name, letters: SMS_SIGNATURE.length + 2 + text.length + filled }
    })
  expect(lengths.filter(({ letters }) => letters > 70)).toEqual([])
})

it('what is sent is the wording that was registered', () => {
  const registered = shortTemplates({ config, keys: testKeys, now: () => now })
  const { template } =
    registered.find(({ name, locale }) => name === 'appointment_booked' && locale === 'zh-CN') ?? {}
  const letter = booked()
  const { text } = writeShortMessage(
    { config, keys: testKeys },
    { outboxId: 1, round: 0, to: '+8613800000001', at: now, letter },
  )
  expect(text).toBe(`【${SMS_SIGNATURE}】提醒：11月25日 周三 18:30，二楼。编号 4827 1936`)
  expect(template).toBe(letter.short.wordings.at(-1)?.template)
})
