import { expect } from 'vitest'
import { ask, form } from '../setup/ask.ts'
import { bare } from '../setup/bare.ts'
import { visitorOf } from '../setup/visitor.ts'

/** A browser that has opened nothing: what it posts, and the answer without what is its asker's own. */
export const strangerTo = async (origin: string) => {
  const stranger = visitorOf(origin)
  await stranger.gets('/')
  const headers = { Cookie: stranger.sent(), 'Sec-Fetch-Site': 'same-origin', ...form }
  const posts = async (address: string, fields: Record<string, string>) => {
    const body = new URLSearchParams(fields).toString()
    const answer = await ask(origin, { method: 'POST', address, body, headers })
    return bare(answer, address, ...Object.values(fields))
  }
  return { posts }
}

type Answer = Awaited<ReturnType<Awaited<ReturnType<typeof strangerTo>>['posts']>>

/** Whether all of these answers are one: status, bytes, headers. */
export const expectOne = async (answers: Record<string, Promise<Answer>>, status: number) => {
  const told = await Promise.all(
    Object.entries(answers).map(async ([name, answer]) => [name, await answer] as const),
  )
  const [first] = told
  expect(first?.[1].status).toBe(status)
  const differing = told.filter(([, answer]) => JSON.stringify(answer) !== JSON.stringify(first?.[1]))
  expect(differing.map(([name]) => name)).toEqual([])
}
