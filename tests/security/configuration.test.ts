import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ConfigurationFault, readConfig } from '../../server/config.ts'
import { readKeys } from '../../server/keys/key-file.ts'
import { KeyFault } from '../../server/keys/keys.ts'

const keys = JSON.stringify([{ version: 1, secret: 'A'.repeat(43) }])
const earnest = { PUBLIC_URL: 'https://note.example.org', APP_KEYS: keys }

/** The variables that are named in what a configuration is refused with. */
const faultsOf = (variables: Record<string, string>): string[] => {
  try {
    readConfig(variables)
    return []
  } catch (error) {
    if (!(error instanceof ConfigurationFault)) throw error
    return error.message
      .split('\n')
      .slice(1)
      .map(line => line.trim().split(':')[0] ?? '')
  }
}

it('nothing has to be set: then it is for trying out, on this machine alone, with its limits on', () => {
  expect(readConfig({})).toMatchObject({ host: '127.0.0.1', inEarnest: false, limits: true, trustProxy: [] })
})

it.each([
  'http://note.example.org',
  'http://203.0.113.1',
  'http://localhost.example.org',
  'http://127.0.0.1.example.org',
])('%s is refused: what is not loopback is https (security.md 10)', PUBLIC_URL => {
  expect(faultsOf({ ...earnest, PUBLIC_URL })).toEqual(['PUBLIC_URL'])
})

it.each(['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])(
  '%s is loopback',
  PUBLIC_URL => {
    expect(readConfig({ PUBLIC_URL }).inEarnest).toBe(false)
  },
)

it.each([
  'https://note.example.org/park',
  'https://note.example.org/?a=b',
  'https://note.example.org/#a',
  'ftp://note.example.org',
  'note.example.org',
  'https://somebody:secret@note.example.org',
])('%s is refused: it is a bare origin', PUBLIC_URL => {
  expect(faultsOf({ ...earnest, PUBLIC_URL })).toEqual(['PUBLIC_URL'])
})

it('in earnest keys are demanded, and neither demonstration nor switched-off limits are had', () => {
  expect(faultsOf({ PUBLIC_URL: earnest.PUBLIC_URL })).toEqual(['APP_KEYS'])
  expect(faultsOf({ ...earnest, DEMONSTRATION: 'on', LIMITS: 'off' })).toEqual(['DEMONSTRATION', 'LIMITS'])
  expect(readConfig(earnest)).toMatchObject({ inEarnest: true, demonstration: false, limits: true })
})

it('every fault is told at once, by its variable and never with its value', () => {
  const wrong = {
    PORT: 'seven',
    PUBLIC_URL: 'nowhere',
    DATABASE_URL: 'mysql://u:hush@x/y',
    SMTP_URL: 'http://u:hush@x',
    JOBS: 'perhaps',
    LIMITS: '1',
  }
  expect(faultsOf(wrong).sort()).toEqual(Object.keys(wrong).sort())
  for (const value of Object.values(wrong)) expect(() => readConfig(wrong)).not.toThrow(value)
  expect(() => readConfig(wrong)).not.toThrow('hush')
})

it('an empty variable is one that is not set', () => {
  expect(readConfig({ PORT: '', PUBLIC_URL: '', APP_KEYS: '' })).toEqual(readConfig({}))
})

it('what is wrong between variables is told together with what is wrong in one', () => {
  const wrong = { PUBLIC_URL: 'http://note.example.org', PORT: 'seven', HTTP: 'off', JOBS: 'off' }
  expect(faultsOf(wrong).sort()).toEqual(['APP_KEYS', 'HTTP', 'PORT', 'PUBLIC_URL'])
})

it('pages and jobs are not both off, whatever the database', () => {
  const off = { HTTP: 'off', JOBS: 'off' }
  expect(faultsOf(off)).toEqual(['HTTP'])
  expect(faultsOf({ ...off, DATABASE_URL: 'postgres://localhost/park' })).toEqual(['HTTP'])
})

it('in earnest mail goes out under an address that somebody chose', () => {
  const mailing = { ...earnest, SMTP_URL: 'smtp://mail.example.org' }
  expect(faultsOf(mailing)).toEqual(['MAIL_FROM'])
  expect(faultsOf({ ...mailing, MAIL_FROM: 'note@example.org' })).toEqual([])
  expect(faultsOf({ SMTP_URL: 'smtp://localhost' })).toEqual([])
})

const trusting = (trustProxy: string[]) => () => express().set('trust proxy', trustProxy)

it.each(['loopback', '10.0.0.1', '10.0.0.0/8, uniquelocal', 'linklocal,2001:db8::/32', '::1'])(
  'the proxies %s are taken, by Express too',
  TRUST_PROXY => {
    expect(trusting(readConfig({ TRUST_PROXY }).trustProxy)).not.toThrow()
  },
)

it.each(['true', '1', 'proxy.example.org', '10.0.0.0/33', '10.0.0.0/0', '10.0.0.1/8/8', '2001:db8::/129'])(
  'the proxy %s is refused, instead of by Express in the middle of a start',
  TRUST_PROXY => {
    expect(faultsOf({ TRUST_PROXY })).toEqual(['TRUST_PROXY'])
  },
)

const keysAt = (varDir: string) => () => readKeys({ appKeys: undefined, varDir })

it('a VAR_DIR in which no keys can be kept is a sentence', () => {
  const folder = mkdtempSync(join(tmpdir(), 'keys-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'file'), '')
  mkdirSync(join(folder, 'folder', 'keys.json'), { recursive: true })

  expect(keysAt(join(folder, 'file', 'var'))).toThrow(KeyFault)
  expect(keysAt(join(folder, 'folder'))).toThrow(KeyFault)
  expect(keysAt(join(folder, 'folder'))).toThrow(/\(EISDIR\): set VAR_DIR/)
})

it('a secret may stand in a file, and one that cannot be read or is given twice is told', () => {
  const folder = mkdtempSync(join(tmpdir(), 'secrets-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'app_keys')
  writeFileSync(file, `${keys}\n`)
  const { PUBLIC_URL } = earnest

  expect(readConfig({ PUBLIC_URL, APP_KEYS_FILE: file }).appKeys).toBe(keys)
  expect(faultsOf({ ...earnest, APP_KEYS_FILE: file })).toEqual(['APP_KEYS_FILE'])
  expect(faultsOf({ PUBLIC_URL, APP_KEYS_FILE: folder })).toEqual(['APP_KEYS_FILE', 'APP_KEYS'])
})

describe('of a gateway for short messages', () => {
  const gateway = {
    SMS_GATEWAY: 'tencent',
    SMS_KEY_ID: 'AKID1',
    SMS_KEY_SECRET: 'hush',
    SMS_APP_ID: '1400006666',
    SMS_SIGNATURE: '小园',
    SMS_TEMPLATES: '{"sign_in":{"zh-CN":"1","en":"2"}}',
  }

  it('everything that is needed is demanded at once, and nothing of it without one', () => {
    expect(faultsOf(gateway)).toEqual([])
    const { SMS_GATEWAY, ...rest } = gateway
    expect(faultsOf({ SMS_GATEWAY }).sort()).toEqual(Object.keys(rest).sort())
    expect(faultsOf(rest).sort()).toEqual(Object.keys(rest).sort())
    expect(readConfig({}).sms).toBeUndefined()
  })

  it.each([
    ['SMS_GATEWAY', 'huawei'],
    ['SMS_SIGNATURE', '【小园】'],
    ['SMS_URL', 'http://sms.example.org'],
    ['SMS_DAILY_BUDGET', '0'],
    ['SMS_TEMPLATES', 'SMS_1'],
    ['SMS_TEMPLATES', '{"sign_in":{"zh-CN":"1"}}'],
    ['SMS_TEMPLATES', '{"sign_in":{"zh-CN":"1","en":"2","fr":"3"}}'],
    ['SMS_TEMPLATES', '{"sign_in":{"zh-CN":"1","en":"2"},"sign_on":{}}'],
  ])('%s is not %s, and its fault holds no secret', (name, value) => {
    const given = { ...gateway, [name]: value }
    expect(faultsOf(given)).toContain(name)
    expect(() => readConfig(given)).not.toThrow('hush')
  })
})
