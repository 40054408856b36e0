import type { Gap } from '../../views/rosters/gap.ts'
import { timesSaid } from './reply-gaps.ts'
import { type ReplyLine, replyLines } from './reply-lines.ts'
import { type Answering, whoSaid } from './reply-people.ts'

/** So many are read at once: each is asked about, and each counts by a field of its own. */
export const MOST_REPLIES = 200

/** One time that one line of a pasted 接龙 speaks of. Nothing of it counts yet. */
export interface ReplyRead {
  /** As it was pasted, without its number. */
  readonly said: string
  /** One: it is from them. None or several: who is that? */
  readonly people: readonly Answering[]
  /** One: they mean it. Several: which? None: nobody is needed then. */
  readonly gaps: readonly Gap[]
  /** Whether they come; whoever only asks has not said so. */
  readonly says: 'yes' | 'no' | 'asks'
}

/** A post that asks for something is not meant by whoever has nothing of it, as long as another may be meant. */
const fitting = (gaps: readonly Gap[], people: readonly Answering[]) => {
  const [person] = people
  if (!person || people.length > 1) return gaps
  const may = gaps.filter(
    ({ qualifications }) =>
      qualifications.length === 0 || qualifications.some(code => person.qualifications.includes(code)),
  )
  return may.length === 0 ? gaps : may
}

const readLine = ({ said, plain }: ReplyLine, people: readonly Answering[], open: readonly Gap[]) => {
  const { people: from, rest } = whoSaid(people, plain)
  return timesSaid(rest, open).map(
    ({ gaps, says }): ReplyRead => ({ said, people: from, gaps: fitting(gaps, from), says }),
  )
}

/**
 * Reads a pasted 接龙 (R47a): who comes when, line by line. It guesses nothing: where two people or two gaps fit, both are given.
 * @param open what the roster lacks, as numbered in the list that went to the group.
 */
export const readReplies = (
  pasted: string,
  people: readonly Answering[],
  open: readonly Gap[],
): ReplyRead[] => replyLines(pasted).flatMap(line => readLine(line, people, open))
