import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { programOf } from '../booking/api/programs.ts'
import { many, openTwoInstances } from './two-instances.ts'

const { sql, turn, origins } = await openTwoInstances()
const { wants, sees } = programOf(origins[0])

it('ten equal posts at once are one appointment, and all ten are told the same (R11)', async () => {
  const [wanted, key] = [await wants(), randomUUID()]

  const answers = await Promise.all(many(10, position => programOf(turn(position)).posts(wanted, key)))

  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
  expect(await sql`select 1 from party where called = ${wanted.called}`).toHaveLength(1)
})

it('of ten posts under one key that want different things one is booked, and the others learn nothing of it', async () => {
  const key = randomUUID()
  const wanted = await Promise.all(many(10, () => wants()))

  const answers = await Promise.all(
    wanted.map((one, position) => programOf(turn(position)).posts<never>(one, key)),
  )

  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array(9).fill(409)])
  const booked = await sql`select 1 from party where called = any(${wanted.map(({ called }) => called)})`
  expect(booked).toHaveLength(1)
})

it('ten moves at once to one hour are one move, and all that are done are told the same', async () => {
  const { slotsOf, posts } = programOf(origins[0])
  const { told } = await posts(await wants())
  const starts = (await slotsOf('individual-counselling')).at(-1)?.starts ?? ''

  const answers = await Promise.all(
    many(10, position => programOf(turn(position)).moves(told.reference, told.key, starts)),
  )

  const done = answers.filter(({ status }) => status === 200)
  expect(answers.filter(({ status }) => status !== 200 && status !== 409)).toEqual([])
  expect(new Set(done.map(({ text }) => text)).size).toBe(1)
  expect((await sees(told.reference, told.key)).told).toMatchObject({ starts, state: 'booked', sequence: 1 })
})

it('ten cancellations at once are one, and all ten are done', async () => {
  const { told } = await programOf(origins[0]).posts(await wants())

  const answers = await Promise.all(
    many(10, position => programOf(turn(position)).cancels(told.reference, told.key)),
  )

  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204]))
  expect((await sees(told.reference, told.key)).told).toMatchObject({ state: 'cancelled', sequence: 1 })
})
