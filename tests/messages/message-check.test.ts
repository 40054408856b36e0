import { generateKeyPairSync } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { checkDomain } from '../../server/messages/check-domain.ts'
import { checkFiles } from '../../server/messages/check-files.ts'
import { checkMailServer } from '../../server/messages/check-mail-server.ts'
import { nameServer } from './name-server.ts'
import { scriptedServer } from './scripted-server.ts'
import { varFolder } from './var-folder.ts'

const mail = await scriptedServer()
const url = `smtp://127.0.0.1:${mail.port}`
const names = await nameServer()
const files = varFolder()
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const published = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
const signed = {
  DKIM_KEY: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  DKIM_SELECTOR: 'note',
}
const configured = (variables: Record<string, string> = {}) =>
  readConfig({ SMTP_URL: url, MAIL_FROM: 'note@note.example.org', ...variables })
const whole = {
  'note.example.org': ['something else', 'v=spf1 mx -all'],
  'note._domainkey.note.example.org': [`v=DKIM1; k=rsa; p=${published}`],
  '_dmarc.example.org': ['v=DMARC1; p=quarantine'],
}
const domain = async (
  zone: Parameters<typeof names.knows>[0],
  variables: Record<string, string> = signed,
) => {
  names.knows(zone)
  return checkDomain(configured(variables), names.resolver)
}
const states = (found: readonly { readonly state: string }[]) => found.map(({ state }) => state)

it('a mail server that lets us in is ok, and nothing was sent', async () => {
  expect(states(await checkMailServer(configured()))).toEqual(['ok'])
  expect(mail.taken).toEqual([])
})

it.each([
  ['says nothing', { greeting: 'silence' }, {}, /does not answer/],
  ['hangs up', { greeting: 'hang up' }, {}, /cannot be reached/],
  ['is busy', { greeting: '421 later' }, {}, /421/],
  [
    'refuses the password',
    { EHLO: '250-here\r\n250 AUTH PLAIN', AUTH: '535 no' },
    { password: 'x' },
    /授权码/,
  ],
] as const)(
  'one that %s is told, with what to do, and without the password',
  async (_name, answers, { password = '' }: { password?: string }, says) => {
    mail.answers(answers)
    const address = new URL(url)
    if (password) Object.assign(address, { username: 'me', password: 'very-secret' })
    const [found] = await checkMailServer(configured({ SMTP_URL: address.href }), 300)
    mail.answers({})
    expect(found?.state).toBe('wrong')
    expect(found?.says).toMatch(says)
    expect(found?.says).not.toContain('very-secret')
  },
)

it('a domain of which all is published is ok, its DMARC also where its parent says it', async () => {
  expect(states(await domain(whole))).toEqual(['ok', 'ok', 'ok'])
})

it.each([
  ['no SPF', { ...whole, 'note.example.org': [] }, 0, /TXT record/],
  ['two of SPF', { ...whole, 'note.example.org': ['v=spf1 -all', 'v=spf1 mx -all'] }, 0, /make them one/],
  ['SPF for everybody', { ...whole, 'note.example.org': ['v=spf1 mx +all'] }, 0, /every server/],
  [
    'no key',
    { ...whole, 'note._domainkey.note.example.org': [] },
    1,
    new RegExp(`p=${published.slice(0, 40).replaceAll('+', '\\+')}`),
  ],
  ['another key', { ...whole, 'note._domainkey.note.example.org': ['v=DKIM1; p=AAAA'] }, 1, /another/],
  ['no DMARC', { ...whole, '_dmarc.example.org': [] }, 2, /v=DMARC1/],
] as const)('%s is to be mended, and the record to publish is said', async (_name, zone, at, says) => {
  const found = await domain(zone)
  expect(found[at]?.state).toBe('wrong')
  expect(found[at]?.says).toMatch(says)
  expect(states(found).filter(state => state === 'wrong')).toHaveLength(1)
})

it('where no resolver answers, that is said, and nothing is called wrong', async () => {
  const found = await domain('silence')
  expect(states(found)).toEqual(['unknown', 'unknown', 'unknown'])
  for (const { says } of found) expect(says).toMatch(/no resolver answered/)
})

it('unsigned mail and no domain are no faults', async () => {
  expect(states(await domain(whole, {}))).toEqual(['ok', 'unknown', 'ok'])
  names.knows({})
  expect(states(await checkDomain(readConfig({}), names.resolver))).toEqual(['unknown'])
})

it('a folder that can be written is ok, and is left as it was; one that cannot is told', async () => {
  expect(await checkFiles(files.varDir)).toMatchObject({ state: 'ok' })
  expect(files.names()).toEqual([])
  writeFileSync(join(files.varDir, 'file'), '')
  expect(await checkFiles(join(files.varDir, 'file'))).toMatchObject({ state: 'wrong' })
})
