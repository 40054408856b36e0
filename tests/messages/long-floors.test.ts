import { expect, it } from 'vitest'
import { newPlaceForm } from '../../server/availability/place-form.ts'
import { readConfig } from '../../server/config.ts'
import { UnsendableLetter } from '../../server/messages/write-message.tsx'
import { writeShortMessage } from '../../server/messages/write-short-message.ts'
import { testKeys } from '../setup/park.ts'
import { smsVariablesOf } from './gateway-stub.ts'
import { booked } from './letter-given.ts'
import { at } from './one-party.ts'

const writes = (saidEn: string, variables: Record<string, string> = {}) => {
  const letter = booked({ locale: 'en', saidEn })
  const given = { outboxId: 1, round: 0, to: '+8613800000001', at: at('2026-11-24T18:30'), letter }
  return writeShortMessage({ config: readConfig(variables), keys: testKeys }, given).text
}
const gateway = smsVariablesOf('aliyun', 'http://127.0.0.1:9')

it('what no gateway takes in a place is written all the same where there is none', () => {
  const floor = 'lower ground floor, east side'
  expect(writes(floor)).toContain(floor)
  expect(() => writes(floor, gateway)).toThrow(UnsendableLetter)
})

it('whatever a place may be said to be, a gateway takes it', () => {
  const given = (said_zh: string, said_en: string) =>
    newPlaceForm.safeParse({ name_zh: ['园'], name_en: ['Park'], said_zh: [said_zh], said_en: [said_en] })
      .success
  const longest = 'f'.repeat(20)
  expect(given('地下一层', longest)).toBe(true)
  expect(writes(longest, gateway)).toContain(longest)
  expect(given('地下一层东', 'f')).toBe(false)
  expect(given('二楼', `${longest}f`)).toBe(false)
})
