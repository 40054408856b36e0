import { expect, it } from 'vitest'
import { ConfigurationFault, readConfig } from '../../server/config.ts'

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
