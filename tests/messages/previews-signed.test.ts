import { expect, it } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { previewsOf } from '../../server/messages/previews.tsx'
import { asShortMessage } from '../../views/messages/letter-lit-up.ts'
import { testKeys } from '../setup/park.ts'
import { smsVariablesOf } from './gateway-stub.ts'
import { at } from './one-party.ts'

const lit = (variables: Record<string, string> = {}) => {
  const config = readConfig(variables)
  const previews = previewsOf({ config, keys: testKeys, now: () => at('2026-11-24T18:30') })
  return previews.flatMap(({ letters }) => letters.map(letter => asShortMessage(letter)))
}

it('a preview is signed as the message will be, in its words', () => {
  expect(new Set(lit().map(({ from }) => from))).toEqual(new Set(['提醒']))
  const gateway = {
    ...smsVariablesOf('aliyun', 'http://127.0.0.1:9'),
    SMS_SIGNATURE: '十二个字的一个很长的签名',
  }
  const signed = lit(gateway)
  expect(new Set(signed.map(({ from }) => from))).toEqual(new Set(['十二个字的一个很长的签名']))
  const chinese = signed.filter(({ locale }) => locale === 'zh-CN')
  expect(chinese.filter(({ says }) => says.length > 70 - 14)).toEqual([])
})
