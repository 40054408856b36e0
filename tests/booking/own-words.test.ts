import { expect, it } from 'vitest'
import { openOwnSide } from '../setup/own-side.ts'
import { wordsOf } from '../setup/tags.ts'

const { holder } = await openOwnSide()

it('in English, what stands in the middle of a sentence begins with a small letter', async () => {
  const { visitor } = await holder({
    ...{ weekday_from: '10:00', weekday_until: '12:00', weekend_from: '10:00', weekend_until: '11:00' },
    ...{ along: ['child', 'elder'], age: 'under_3', prepare: ['wheelchair', 'dialect'] },
  })
  visitor.cookies.set('language', 'en')
  const words = wordsOf((await visitor.gets('/appointment')).html)
  expect(words).toContain('Text message, weekdays 10:00 – 12:00; weekends 10:00 – 11:00')
  const kept = wordsOf((await visitor.gets('/appointment/kept')).html)
  expect(kept).toContain('A child, under 3, somebody comes with me')
  expect(kept).toContain('Wheelchair access, speaking Pinghu dialect')
})
