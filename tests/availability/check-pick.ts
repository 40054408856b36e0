import { DateTime } from 'luxon'
import { expect } from 'vitest'
import { assign } from '../../server/availability/assign.ts'
import type { Free, OpenNeed } from '../../sql/availability/pick.ts'
import type { Truth } from './oracle.ts'
import { type Asked, inOrder } from './oracle-order.ts'
import { instantsOf } from './park-words.ts'
import type { PlainPark } from './plain-park.ts'

const minutesOf = (range: string, minute: (at: DateTime) => number) =>
  range
    .slice(2, -2)
    .split('","')
    .map(bound => minute(DateTime.fromSQL(bound)))

/** Those who are only there are in no order (R9a). */
const ordered = (kind: string, free: readonly Free[]) =>
  kind === 'second' ? free.toSorted((one, other) => one.resourceId - other.resourceId) : free

/** Everybody chosen is free for what they are chosen for, once, and every line has as many as it asks for. */
const checkChoice = (lines: ReturnType<Truth['lines']>, chosen: NonNullable<ReturnType<typeof assign>>) => {
  expect(new Set(chosen.map(({ resourceId }) => resourceId)).size).toBe(chosen.length)
  const serving = lines.map(({ kind, needId, number, free }) => {
    if (kind === 'second') {
      expect(free.some(({ id }) => chosen.every(({ resourceId }) => resourceId !== id))).toBe(true)
      return 0
    }
    const its = chosen.filter(choice => choice.kind === kind && choice.needId === needId)
    for (const { resourceId, within } of its) expect(free).toContainEqual({ id: resourceId, within })
    expect(its).toHaveLength(number)
    return its.length
  })
  expect(chosen).toHaveLength(serving.reduce((sum, number) => sum + number, 0))
}

/**
 * One start must be picked apart rightly: the right lines and spans, all who are free for each in the order of R18, and a choice
 * among them exactly when the start is open.
 * @returns what it was a case of: contested, when every line could be served, but not all at once.
 */
export const checkPick = (park: PlainPark, truth: Truth, asked: Asked, needs: readonly OpenNeed[]) => {
  const { service, start } = asked
  const { before, minutes, after } = service
  if (!truth.isAsked(service, start)) {
    expect(needs).toEqual([])
    return 'never'
  }
  const { minute } = instantsOf(park)
  for (const { during, claimed } of needs) {
    expect(minutesOf(during, minute)).toEqual([start, start + minutes])
    expect(minutesOf(claimed, minute)).toEqual([start - before, start + minutes + after])
  }
  const lines = truth.lines(service, start)
  const expected = lines.map(({ free, ...line }) => ({
    ...line,
    free: ordered(
      line.kind,
      inOrder(truth, asked, free).map(({ id, within }) => ({ resourceId: id, within })),
    ),
  }))
  const found = needs
    .filter(({ kind, free }) => kind !== 'second' || !free.some(({ resourceId }) => resourceId === 0))
    .map(({ kind, needId, number, free }) => ({ kind, needId, number, free: ordered(kind, free) }))
  expect(found).toHaveLength(expected.length)
  expect(found).toEqual(expect.arrayContaining(expected))

  const chosen = assign(needs)
  if (!truth.isOpen(service, start)) {
    expect(chosen).toBeNull()
    return lines.every(({ number, free }) => free.length >= number) ? 'contested' : 'full'
  }
  expect(chosen).not.toBeNull()
  checkChoice(lines, chosen ?? [])
  return 'chosen'
}
