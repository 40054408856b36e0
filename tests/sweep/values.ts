/** What stands in JSON where something else belongs: of every kind there is, and texts that break what reads them. */
export const wrongValues: Readonly<Record<string, unknown>> = {
  null: null,
  true: true,
  'a number': 4827,
  'a number without end': 1e308,
  'an empty text': '',
  'a list': [],
  'a list of texts': ['小陈', '小林'],
  'a record': {},
  'a record of what objects have': JSON.parse('{"__proto__":{"called":"x"},"constructor":1,"toString":1}'),
  'a hundred records in each other': JSON.parse(`${'{"reach":'.repeat(100)}1${'}'.repeat(100)}`),
  'ten thousand letters': 'x'.repeat(10_000),
  'a NUL': '小\u0000陈',
  'half a letter': '小\ud800陈',
  'letters that turn the direction': '小\u202e陈',
  'nothing but letters without width': '\u200b\u200d\u2060',
  'the end of a line': '小\r\nSet-Cookie: a=b',
  'the name of what objects have': '__proto__',
  'an injection': `'; drop table party; --`,
}

/** Starts that cannot be had or read. */
export const wrongStarts: Readonly<Record<string, string>> = {
  'a day that does not exist': '2026-02-30T10:00:00+08:00',
  'an hour that does not exist': '2026-11-26T25:00:00+08:00',
  'the last hour of a day, twice': '2026-11-26T24:00:00+08:00',
  'the year nought': '0000-01-01T09:00:00+08:00',
  'the last year': '9999-12-31T23:59:00-23:59',
  'a year of five digits': '+12026-11-26T09:00:00Z',
  'the past': '2026-11-24T09:00:00+08:00',
  'the night, when nothing is open': '2026-11-26T03:00:00+08:00',
  'a minute between the starts': '2026-11-26T09:07:00+08:00',
  'a second between the minutes': '2026-11-26T09:00:01+08:00',
  'no offset': '2026-11-26T09:00:00',
  'an offset that nobody has': '2026-11-26T09:00:00+99:99',
  'a time that is no time': 'soon',
  'a number': '1764118800000',
}

/** Bodies that are no JSON of ours, by what is wrong, with the status that they get. */
export const wrongBodies = (right: string): Readonly<Record<string, [number, string | Buffer, object]>> => {
  const json = { 'Content-Type': 'application/json' }
  return {
    nothing: [422, '', json],
    'half of it': [400, right.slice(0, right.length / 2), json],
    'a text': [400, '"小陈"', json],
    'a number': [400, '17', json],
    null: [400, 'null', json],
    'a list': [400, `[${right}]`, json],
    'brackets without end': [400, '['.repeat(60_000), json],
    'sixty thousand brackets': [400, '['.repeat(30_000) + ']'.repeat(30_000), json],
    'bytes that are no letters': [
      400,
      Buffer.from(right.replace('"called":"', '"called":"\xff'), 'latin1'),
      json,
    ],
    '65 KB': [413, right.replace('"called":"', `"called":"${'x'.repeat(65 * 1024)}`), json],
    'packed as nobody packs': [415, right, { ...json, 'Content-Encoding': 'rot13' }],
    'packed and broken': [400, 'no gzip', { ...json, 'Content-Encoding': 'gzip' }],
    'letters of another kind': [
      415,
      Buffer.from(right, 'utf16le'),
      { 'Content-Type': 'application/json; charset=utf-16le' },
    ],
    'no word about what it is': [415, right, {}],
    'plain text': [415, right, { 'Content-Type': 'text/plain' }],
    'a form': [415, 'called=x', { 'Content-Type': 'application/x-www-form-urlencoded' }],
    'a form with files': [
      415,
      '--b\r\n\r\nx\r\n--b--',
      { 'Content-Type': 'multipart/form-data; boundary=b' },
    ],
    'another JSON': [415, right, { 'Content-Type': 'application/merge-patch+json' }],
  }
}
