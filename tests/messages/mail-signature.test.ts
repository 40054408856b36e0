import { generateKeyPairSync } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { ConfigurationFault, readConfig } from '../../server/config.ts'
import { openPark } from '../setup/park.ts'
import { greedySink } from './mail-sink.ts'
import { emptied, tick, told } from './outbox.ts'
import { varFolder } from './var-folder.ts'

/** mailauth brings no types. */
const { dkimVerify } = createRequire(import.meta.url)('mailauth/lib/dkim/verify.js') as {
  dkimVerify: (
    message: Buffer,
    options: { readonly resolver: (name: string) => Promise<string[][]> },
  ) => Promise<{ readonly results: readonly { readonly status: { readonly result: string } }[] }>
}

const { publicKey, privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})
const signed = {
  MAIL_FROM: 'note@note.example.org',
  DKIM_KEY: privateKey,
  DKIM_SELECTOR: 'note2026',
}

const sink = await greedySink()
const { context } = await openPark('2026-11-24T18:00', { SMTP_URL: sink.url, ...signed })
const files = varFolder()

/** What a name server would say. */
const resolver = async (name: string) => {
  if (name !== 'note2026._domainkey.note.example.org') throw Object.assign(new Error(), { code: 'ENOTFOUND' })
  return [[`v=DKIM1; k=rsa; p=${publicKey.replace(/-----[^-]+-----|\s/g, '')}`]]
}

/** What somebody who receives it finds: pass, fail, none. */
const verdict = async (raw: string) => {
  const { results } = await dkimVerify(Buffer.from(raw), { resolver })
  return results.map(({ status }) => status.result)
}

const mailed = async () => {
  await told(context)
  await tick(context)
  return sink.taken.at(-1)?.raw ?? expect.fail('nothing was sent')
}

beforeEach(async () => {
  sink.taken.length = 0
  await emptied(context)
})

describe('a mail, when a key is given', () => {
  it('is signed for the domain in From, over its body and over what names it', async () => {
    const raw = await mailed()
    expect(await verdict(raw)).toEqual(['pass'])
    const header = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ')
    const signature = /^DKIM-Signature: .+$/im.exec(header)?.[0] ?? ''
    expect(signature).toContain('d=note.example.org')
    const covered = /; h=([^;]+)/.exec(signature)?.[1]?.replaceAll(' ', '').split(':')
    expect(covered).toEqual(expect.arrayContaining(['from', 'to', 'subject', 'date', 'message-id']))
  })

  it.each([
    ['in its text', (raw: string) => raw.replace(/(\r\n\r\n[\s\S]*?)=E6/, '$1=E7')],
    ['in its subject', (raw: string) => raw.replace(/^Subject: =\?UTF-8\?/im, 'Subject: x =?UTF-8?')],
    ['in its recipient', (raw: string) => raw.replace(/^To: /im, 'To: y')],
  ])('of which one letter is changed %s does not pass', async (_, change) => {
    const raw = await mailed()
    const changed = change(raw)
    expect(changed).not.toBe(raw)
    expect(['fail', 'neutral']).toContain((await verdict(changed))[0])
  })

  it('is signed by a key from a file, and with its lines written in one', () => {
    const path = join(files.varDir, 'note.pem')
    writeFileSync(path, privateKey)
    const given = [privateKey, path, privateKey.replaceAll('\n', '\\n')]
    const keys = given.map(DKIM_KEY => readConfig({ ...signed, DKIM_KEY }).mailSignature?.privateKey)
    expect(new Set(keys)).toEqual(new Set([privateKey]))
  })
})

it('without a key nothing is signed', () => {
  expect(readConfig({ MAIL_FROM: signed.MAIL_FROM }).mailSignature).toBeUndefined()
})

const short = generateKeyPairSync('rsa', { modulusLength: 512 }).privateKey
const curve = generateKeyPairSync('ed25519').privateKey
const pem = (key: typeof short) => key.export({ type: 'pkcs8', format: 'pem' }).toString()

it.each([
  ['a key without a selector', { DKIM_SELECTOR: '' }, 'DKIM_SELECTOR'],
  ['a selector without a key', { DKIM_KEY: '' }, 'DKIM_KEY'],
  ['a key without an address in From', { MAIL_FROM: '' }, 'MAIL_FROM'],
  ['a path to nothing', { DKIM_KEY: '/nowhere/note.pem' }, 'DKIM_KEY'],
  ['half a key', { DKIM_KEY: privateKey.slice(0, 400) }, 'DKIM_KEY'],
  ['a public key', { DKIM_KEY: publicKey }, 'DKIM_KEY'],
  ['a key that is too short', { DKIM_KEY: pem(short) }, 'DKIM_KEY'],
  ['a key that not everybody can verify', { DKIM_KEY: pem(curve) }, 'DKIM_KEY'],
  ['a selector that would end its label', { DKIM_SELECTOR: 'a; d=b' }, 'DKIM_SELECTOR'],
])('%s is a sentence that names the variable and shows no value', (_, changed, named) => {
  const given = { ...signed, ...changed }
  let fault: unknown
  try {
    readConfig(given)
  } catch (error) {
    fault = error
  }
  expect(fault).toBeInstanceOf(ConfigurationFault)
  const { message } = fault as ConfigurationFault
  expect(
    message
      .split('\n')
      .slice(1)
      .map(line => line.trim().split(':')[0]),
  ).toEqual([named])
  for (const value of Object.values(given).filter(text => text !== '')) expect(message).not.toContain(value)
})
