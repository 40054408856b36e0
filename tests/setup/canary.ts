import { randomBytes, randomInt } from 'node:crypto'

/** What somebody answers who is looked for everywhere afterwards. */
export interface Canary {
  readonly called: string
  readonly phone: string
  readonly email: string
  readonly passcode: string
}

const NICKNAME = '金丝雀'
const TELEPHONE = '1399417'
const MAILBOX = 'canary-'
/** Too short to be unique, so it is looked for as a word of its own and only where no number of ours stands. */
const PASSCODE = '7193'

export const newCanary = (): Canary => {
  const mark = randomBytes(4).toString('hex')
  return {
    called: `${NICKNAME}-${mark}`,
    phone: `${TELEPHONE}${randomInt(10_000).toString().padStart(4, '0')}`,
    email: `${MAILBOX}${mark}@example.org`,
    passcode: PASSCODE,
  }
}

/** What a browser or a message holds that opens something; `form` is good for one form in one browser. */
export type Secret = 'link' | 'cookie' | 'form'
export type Mark = 'nickname' | 'telephone' | 'e-mail' | 'passcode' | Secret

const secrets = new Map<string, Secret>()
const hex = (bytes: Buffer) => bytes.toString('hex')

/** Remembers a secret of this test file, to be looked for: itself, and its bytes as a database writes them. */
export const keepSecret = (kind: Secret, secret: string) => {
  secrets.set(secret, kind)
  secrets.set(hex(Buffer.from(secret)), kind)
  secrets.set(hex(Buffer.from(secret, 'base64url')), kind)
}

/** Of the next test file none of these is a secret: files share what they import. */
export const forgetSecrets = () => secrets.clear()

/** 32 bytes in base64url, in hexadecimal, and the first in hexadecimal once more. */
const LENGTHS = [43, 64, 86]

const secretsIn = (text: string): Secret[] =>
  (text.match(/[\w-]{43,}/g) ?? []).flatMap(run =>
    Array.from(run).flatMap((_, at) =>
      LENGTHS.flatMap(length => secrets.get(run.slice(at, at + length)) ?? []),
    ),
  )

/** Base64 of a text inside a longer one: three ways, by where in a group of three bytes it begins. */
const inBase64 = (text: string) =>
  [0, 1, 2].map(lead => {
    const bytes = Buffer.concat([Buffer.alloc(lead), Buffer.from(text)])
    return bytes.toString('base64').slice(Math.ceil((lead * 8) / 6), Math.floor((bytes.length * 8) / 6))
  })

const spellings = (text: string) => [
  text,
  encodeURIComponent(text),
  JSON.stringify(text).slice(1, -1),
  ...inBase64(text),
  ...inBase64(text).map(letters => letters.replaceAll('+', '-').replaceAll('/', '_')),
]

const marks: readonly (readonly [Mark, string])[] = [
  ['nickname', NICKNAME],
  ['telephone', TELEPHONE],
  ['e-mail', MAILBOX],
]
const sought = marks.map(([mark, text]) => ({ mark, ways: spellings(text), bytes: hex(Buffer.from(text)) }))

/** A hash in hexadecimal has any seven digits in it sooner or later: it is searched for bytes alone. */
const hashes = /[0-9a-f]{24,}/g
/** So has the moment of a line in the log. */
const moments = /"time":\d{13}/g

/** Half of one reference in five thousand, as it is spoken: 7193 4827. */
const word = new RegExp(`(?<![\\w.:-]|\\d{4}\\s)${PASSCODE}(?![\\w:-]|\\s\\d{4}(?!\\d))`)

/** What of any canary, and which secrets of this test file, a text holds, in whatever spelling. */
export const marksIn = (text: string): Mark[] => {
  const words = text.replace(moments, ' ').replace(hashes, ' ')
  const said = sought
    .filter(({ ways, bytes }) => text.includes(bytes) || ways.some(way => words.includes(way)))
    .map(({ mark }) => mark)
  const passcode = word.test(text) ? (['passcode'] as const) : []
  return [...new Set([...said, ...secretsIn(text), ...passcode])]
}
