const browsers = [
  ['MicroMessenger', 'WeChat'],
  ['Edg', 'Edge'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const
const systems = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Macintosh', 'Mac'],
  ['Linux', 'Linux'],
] as const

const first = (known: readonly (readonly [string, string])[], said: string) =>
  known.find(([mark]) => said.includes(mark))?.[1]

/** What a browser calls itself, in two words for the list of one's devices: 'Chrome · Android'. No more of it is kept. */
export const deviceOf = (userAgent: string | undefined): string => {
  const said = userAgent ?? ''
  return [first(browsers, said), first(systems, said)].filter(word => word !== undefined).join(' · ') || '?'
}
