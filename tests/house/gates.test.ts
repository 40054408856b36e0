import { expect, it } from 'vitest'
import { product, sourcesIn, textOf, where } from './sources.ts'

const code = sourcesIn(product, /\.tsx?$/)
const routes = code.filter(({ path }) => /-routes\.tsx?$/.test(path))
const pages = sourcesIn(['views'], /\.tsx?$/)

it('the environment is read where the process begins', () => {
  const read = where(code, /process\.env\b/)
  const begins = /^server\/(main|[a-z-]+\/[a-z-]+-command|database\/(place|postmaster))\.ts$/
  expect(read.filter(path => !begins.test(path))).toEqual([])
})

it('nothing speaks to the terminal but what is run from it', () => {
  const spoken = where(code, /\bconsole\.|process\.(stdout|stderr)\b/)
  expect(spoken.filter(path => !/^server\/(main|[a-z-]+\/[a-z-]+-command)\.ts$/.test(path))).toEqual([])
})

/**
 * Contacts are opened to be written to, to be sealed anew, and for whoever holds the passcode, for the safety worker, and to be hashed for
 * the wall; nowhere else (R15, R19a, R62, R63).
 */
it('a sealed value is opened in few places', () => {
  const opened = where(code, /\bunseal\(/)
  expect(
    opened.filter(
      path =>
        !/^server\/(keys\/seal|booking\/(reseal-contacts|open-contact|ease|wall|waiting-contact)|messages\/[a-z-]+|accounts\/(second-factor|reseal-factors))\.ts$/.test(
          path,
        ),
    ),
  ).toEqual([])
})

it('a holder is made at the gate alone', () => {
  expect(where(code, /as (unknown as Invited|(Trusted|Program)?Holder)\b/)).toEqual([
    'server/http/who-asks.ts',
  ])
})

it('whoever works here is proved at the gate alone', () => {
  expect(
    where(code, /as (SignedIn|Worker|SafetyWorker|Receptionist|Coordinator|Administrator|OwnOrganisation)\b/),
  ).toEqual(['server/http/safety-gate.ts', 'server/http/who-works.ts'])
})

/** What a query on visitors asks for can only come from the gate, so that forgetting the check does not compile. */
it('a route that shows an appointment asks who holds it', () => {
  const show = routes.filter(({ text }) => /\b(timeShown|appointmentShown)\(/.test(text))
  expect(show).not.toEqual([])
  expect(show.filter(({ text }) => !/who-asks\.ts'/.test(text)).map(({ path }) => path)).toEqual([])
})

it('a route holds no SQL and begins no transaction', () => {
  expect(where(routes, /\bsql`|\bsql<|\.begin\(/)).toEqual([])
})

const comparison = /(typeof )?([\w.?()[\]]+)\s*[!=]==?\s*([\w.?()[\]'"`]+)/g
const secret = /(secret|passcode|token|digest|hash|signature|key)(\b|s\b|Hash)$/i
const plain = /^(null|undefined|true|false|['"`\d])/
const name = (operand: string) => operand.replace(/[()[\]]+$/, '')

/** Comparisons of something secret with anything but a word of ours. */
const careless = (text: string) =>
  [...text.matchAll(comparison)]
    .filter(([, kind, left = '', right = '']) => {
      if (kind || plain.test(left) || plain.test(right)) return false
      return secret.test(name(left)) || secret.test(name(right))
    })
    .map(([all]) => all)

it('secrets are compared in a time that tells nothing', () => {
  expect(code.flatMap(({ path, text }) => careless(text).map(found => `${path}: ${found}`))).toEqual([])
  expect(where(code, /\b(timingSafeEqual|createHmac)\(/)).toEqual(['server/keys/digest.ts'])
})

it.each(['if (token === given)', 'given !== row.passcodeHash', 'row.linkKey == key(1)'])(
  '%s is careless',
  text => expect(careless(text)).toHaveLength(1),
)

it.each(["opened === 'passcode'", 'secret === null', 'known?.length === 43', "typeof token === 'string'"])(
  '%s is let be',
  text => expect(careless(text)).toEqual([]),
)

it('the app does not say what it is made with', () => {
  expect(textOf('server/app.tsx')).toMatch(/\.disable\('x-powered-by'\)|hidePoweredBy|headers\(/)
})

it('no page writes markup that it was given', () => {
  expect(where(pages, /dangerouslySetInnerHTML|innerHTML/)).toEqual([])
})

it('no page runs a script of its own or an inline sheet', () => {
  expect(where(pages, /<style[ >]|<script(?![^>]*\bsrc=)[ >]|\bon[A-Z][a-z]+=\{/)).toEqual([])
})

it('a page decides nothing by the environment', () => {
  const outside = where(pages, /\bprocess\.|from 'node:(fs|child_process|net|http)/)
  expect(outside).toEqual(['views/kit/asset.ts']) // what is served from views/public
})
