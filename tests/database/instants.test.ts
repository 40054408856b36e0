import fc from 'fast-check'
import { DateTime } from 'luxon'
import { expect, it } from 'vitest'
import { instant, PARK_ZONE } from '../../sql/instants.ts'

const seconds = (year: number) => DateTime.utc(year).toSeconds()

it('an instant that is read stands where the zone itself says, summer times of long ago too, however often it is asked', () => {
  const anySecond = fc.integer({ min: seconds(1940), max: seconds(2030) })
  const theirs = [seconds(1941), seconds(1986), seconds(1991)].map(since =>
    fc.integer({ min: since, max: since + 366 * 86_400 }),
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(anySecond, ...theirs), { minLength: 2, maxLength: 40 }), all => {
      for (const second of [...all, ...all]) {
        const plain = DateTime.fromSeconds(second, { zone: PARK_ZONE })
        const read = instant.parse(`${plain.toUTC().toFormat('yyyy-MM-dd HH:mm:ss')}+00`)
        expect([read.toISO(), read.zoneName, read.equals(plain)]).toEqual([plain.toISO(), PARK_ZONE, true])
        expect(read.plus({ months: 5 }).toISO()).toBe(plain.plus({ months: 5 }).toISO())
      }
    }),
    { numRuns: 50 },
  )
})
