import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { propertyValue } from './octets.ts'

const script = fileURLToPath(new URL('print-calendar.ts', import.meta.url))

/** The bytes that a machine in a zone writes. */
const bytesIn = (zone: string) =>
  execFileSync(process.execPath, ['--import', 'tsx', script], { env: { ...process.env, TZ: zone } })

it('a calendar and a feed have the same bytes wherever and whenever they are written', () => {
  const here = bytesIn('Asia/Shanghai')
  expect(here.length).toBeGreaterThan(200)
  expect(bytesIn('UTC').equals(here)).toBe(true)
  expect(bytesIn('America/New_York').equals(here)).toBe(true)
  expect(propertyValue(here.toString(), 'DTSTAMP')).toMatch(/Z$/)
})
