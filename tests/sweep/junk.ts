/** What no form of ours would send in a field, as it stands in a body or a query: percent-encoded. */
const junk: Readonly<Record<string, string>> = {
  'ten thousand letters': 'x'.repeat(10_000),
  'nothing but letters without width': encodeURIComponent('\u200b\u200d\u2060'),
  'letters that turn the direction': encodeURIComponent('小\u202e陈\u2066'),
  'control characters': encodeURIComponent('小\u0007\u001b陈'),
  'the end of a line': encodeURIComponent('小\r\nSet-Cookie: a=b'),
  'a NUL': encodeURIComponent('小\u0000陈'),
  'half a letter': '%ED%A0%80',
  'bytes that are no letters': '%ff%fe%c0%80',
}

/** Starts that cannot be had, as an address or a form says them. */
const starts: Readonly<Record<string, string>> = {
  'a day that does not exist': '2026-02-30T10:00',
  'an hour that does not exist': '2026-11-26T25:00',
  'the year nought': '0000-01-01T09:00',
  'the first year': '0001-01-01T09:00',
  'the last year': '9999-12-31T23:59',
  'the past': '2026-11-24T09:00',
  'the night, when nothing is open': '2026-11-26T03:00',
  'an hour of another service': '2026-11-28T09:00',
  'a minute between the starts': '2026-11-26T09:07',
  'a time that is no time': 'soon',
  'an offset of its own': '2026-11-26T09:00+09:00',
}

/** Other ways to send a field than once by its name. */
const shapes = (name: string, value: string): Readonly<Record<string, string>> => ({
  twice: `${name}=${value}&${name}=${value}`,
  'fifty times': Array(50).fill(`${name}=${value}`).join('&'),
  'as a list': `${name}[]=${value}`,
  'as a record': `${name}[a]=${value}`,
})

const inTime = new Set(['start', 'instead', 'from', 'day'])
const named = (name: string, values: Readonly<Record<string, string>>) =>
  Object.entries(values).map(([kind, value]) => [kind, `${name}=${value}`] as const)

/** What a form was shown, of which the database counts less far. */
const counted = new Set(['version', 'sequence'])

/** Every way a field can come wrong, by what is wrong: the piece of a body or a query that stands in its place. */
export const wrongly = (name: string, value: string): Readonly<Record<string, string>> => ({
  missing: '',
  empty: `${name}=`,
  ...Object.fromEntries([...named(name, junk), ...(inTime.has(name) ? named(name, starts) : [])]),
  ...(counted.has(name) ? { 'more than is counted': `${name}=3000000000` } : {}),
  ...shapes(name, encodeURIComponent(value)),
})

/** What stands wrongly in a path. */
export const wrongInPath: Readonly<Record<string, string>> = {
  ...junk,
  'what is not there': 'zz9zz',
  'a number too great': '99999999999999999999',
  'less than nothing': '-1',
  'no percent of anything': '%zz',
  'the folder above': '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  'a name that objects have': '__proto__',
}
