import { expect, it } from 'vitest'
import { lookTogether } from '../../server/calendars/look-together.ts'
import type { FeedRead } from '../../sql/calendars/read-feeds.ts'

const feed = (feedId: number) => ({ feedId }) as FeedRead

/** Statements that wait until they are let go on, and what each was asked for. */
const statements = () => {
  const asked: (readonly number[])[] = []
  const waiting: ((read: Promise<FeedRead[]>) => void)[] = []
  const look = lookTogether(feedIds => {
    asked.push(feedIds)
    return new Promise(answer => waiting.push(answer))
  })
  /** The next finds these feeds, or fails; what follows upon it has happened when this is done. */
  const answers = async (read: Promise<FeedRead[]>) => {
    waiting.shift()?.(read)
    await read.catch(() => {})
    await new Promise(setImmediate)
  }
  return { look, asked, answers }
}

it('who asks while a statement is on its way shares the next, which sees what happened meanwhile', async () => {
  const { look, asked, answers } = statements()
  const first = look(1)
  const [again, second] = [look(1), look(2)]
  expect(asked).toEqual([[1]])

  await answers(Promise.resolve([feed(1)]))
  expect(await first).toEqual(feed(1))
  expect(asked).toEqual([[1], [1, 2]])
  await answers(Promise.resolve([feed(2)]))
  expect([await again, await second]).toEqual([null, feed(2)])
})

it('a statement that fails is told to those who asked by it, and the next goes on', async () => {
  const { look, answers } = statements()
  const lost = look(1)
  const found = look(1)
  const told = expect(lost).rejects.toThrow('gone')

  await answers(Promise.reject(new Error('gone')))
  await told
  await answers(Promise.resolve([feed(1)]))
  expect(await found).toEqual(feed(1))
  const anew = look(3)
  await answers(Promise.resolve([feed(3)]))
  expect(await anew).toEqual(feed(3))
})
