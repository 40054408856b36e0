import type { ReplyJudged, RuleStopping, WayToCount } from '../../views/rosters/reply.ts'
import type { ReplyRead } from './read-replies.ts'

/** Which rules stop somebody from a position, beside all who are there already and who were put somewhere by lines above. */
export type StopsNow = (positionId: number, personId: number) => readonly RuleStopping[]

interface Judging {
  /** @param put what lines above would make of the roster. */
  readonly stopsBeside: (put: readonly WayToCount[]) => StopsNow
}

const waysOf = ({ people, gaps }: ReplyRead, free: (positionIds: readonly number[]) => number | undefined) =>
  people.flatMap(({ personId, name }) =>
    gaps.flatMap((gap): WayToCount[] => {
      const positionId = free(gap.positionIds)
      return positionId === undefined ? [] : [{ positionId, personId, name, gap }]
    }),
  )

const judge = (reply: ReplyRead, put: readonly WayToCount[], { stopsBeside }: Judging): ReplyJudged => {
  const { said, people, gaps, says } = reply
  const one = <T>(list: readonly T[]) => (list.length === 1 ? (list[0] ?? null) : null)
  const [person, gap] = [one(people), one(gaps)]
  const of = { said, name: person?.name ?? null, gap, ways: [], stops: [] }
  if (says === 'no') return { ...of, verdict: 'no' }
  if (gaps.length === 0) return { ...of, verdict: 'full' }
  if (people.length === 0 || (people.length > 1 && gaps.length > 1)) return { ...of, verdict: 'unread' }
  const isAgain = put.some(
    ({ personId, gap: had }) => personId === person?.personId && had.number === gap?.number,
  )
  if (isAgain) return { ...of, verdict: 'again' }
  const taken = new Set(put.map(({ positionId }) => positionId))
  const ways = waysOf(reply, positionIds => positionIds.find(id => !taken.has(id)))
  if (ways.length === 0) return { ...of, verdict: 'full' }
  const stops = stopsBeside(put)
  const open = ways.filter(({ positionId, personId }) => stops(positionId, personId).length === 0)
  const [first] = ways
  if (open.length === 0 && ways.length === 1 && first)
    return { ...of, verdict: 'stopped', stops: stops(first.positionId, first.personId) }
  if (open.length === 0) return { ...of, verdict: 'unread' }
  // One of several is left only because rules stop the others: it is for the reader to say that it is meant.
  const sure = says === 'yes' && ways.length === 1
  return sure && first
    ? { ...of, gap: first.gap, verdict: 'counts', ways: open }
    : { ...of, verdict: 'unsure', ways: open }
}

/** Judges what was read, line after line: what a line would bring about, the lines below find done. */
export const judgeReplies = (replies: readonly ReplyRead[], judging: Judging): ReplyJudged[] => {
  const put: WayToCount[] = []
  return replies.map(reply => {
    const judged = judge(reply, put, judging)
    if (judged.verdict === 'counts') put.push(...judged.ways)
    return judged
  })
}
