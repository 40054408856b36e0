import { expect, it } from 'vitest'
import { keptFeeds } from '../../server/calendars/kept-feeds.ts'

/** A house that keeps two, and how often it wrote each. */
const house = () => {
  const written: string[] = []
  const kept = keptFeeds(2)
  const asks = (name: string) =>
    kept(name, async () => {
      written.push(name)
      return Buffer.from(name)
    })
  return { kept, written, asks }
}

it('what several ask for at once is written once, and kept until two others were asked for since', async () => {
  const { written, asks } = house()

  const both = await Promise.all([asks('a'), asks('a')])
  expect(both.map(String)).toEqual(['a', 'a'])
  await asks('b')
  await asks('a')
  await asks('c')
  expect(written).toEqual(['a', 'b', 'c'])
  await asks('b')
  expect(written).toEqual(['a', 'b', 'c', 'b'])
})

it('what could not be written is written when it is asked for again', async () => {
  const { kept, asks } = house()

  await expect(kept('a', () => Promise.reject(new Error('no database')))).rejects.toThrow('no database')
  expect(String(await asks('a'))).toBe('a')
})
