import { gzipSync } from 'node:zlib'
import { form } from '../setup/ask.ts'

export interface Body {
  readonly body?: string | Buffer
  readonly headers: Readonly<Record<string, string>>
}

const type = (contentType: string) => ({ 'Content-Type': contentType })

const many = (count: number) => Array.from({ length: count }, (_, at) => `x${at}=1`)
const asJson = (fields: readonly string[]) =>
  JSON.stringify(Object.fromEntries(fields.map(field => field.split('=').map(decodeURIComponent))))

/** Every way a whole body can come wrong, by what is wrong, made from the fields that would be right. */
export const wrongBodies = (fields: readonly string[]): Readonly<Record<string, Body>> => {
  const right = fields.join('&')
  return {
    'an empty body': { body: '', headers: form },
    'no body': { headers: {} },
    'a field that no form has': { body: [...fields, 'role=administrator'].join('&'), headers: form },
    'a field that objects have': {
      body: [...fields, '__proto__=1', 'constructor=1'].join('&'),
      headers: form,
    },
    'a hundred and one fields': { body: many(101).join('&'), headers: form },
    'fields beyond a hundred': { body: [...fields, ...many(101)].join('&'), headers: form },
    '65 KB': { body: `${right}&called=${'x'.repeat(65 * 1024)}`, headers: form },
    '65 KB that were a few bytes': {
      body: gzipSync(`${right}&called=${'x'.repeat(65 * 1024)}`),
      headers: { ...form, 'Content-Encoding': 'gzip' },
    },
    JSON: { body: asJson(fields), headers: type('application/json') },
    'a form with files': {
      body: '--b\r\nContent-Disposition: form-data; name="called"\r\n\r\nx\r\n--b--\r\n',
      headers: type('multipart/form-data; boundary=b'),
    },
    'plain text': { body: right, headers: type('text/plain') },
    'no word about what it is': { body: right, headers: {} },
    'letters of another kind': { body: right, headers: type(`${form['Content-Type']}; charset=utf-16le`) },
    'packed as nobody packs': { body: right, headers: { ...form, 'Content-Encoding': 'rot13' } },
    'packed and broken': { body: 'no gzip', headers: { ...form, 'Content-Encoding': 'gzip' } },
  }
}
