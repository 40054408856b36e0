import type { DateTime } from 'luxon'
import type { Sql } from '../../sql/connect.ts'
import { insertAccountMessages } from '../../sql/messages/account-messages.ts'
import type { SwapOver } from '../../sql/rosters/swaps.ts'
import { coordinatorsOf } from '../../sql/rosters/swaps-shown.ts'
import type { Context } from '../context.ts'
import { channelOf } from '../messages/say-to-account.ts'
import { tellPeople } from '../messages/tell-people.ts'

/** A swap that is told of. */
export interface SwapNews extends SwapOver {
  readonly swapId: number
  readonly at: DateTime
  /** After that nobody needs to know. */
  readonly uselessAt: DateTime
}

type Telling = Pick<Context, 'config'>

const shiftsOf = ({ assignmentId, forAssignmentId }: SwapOver) =>
  forAssignmentId === null ? [assignmentId] : [assignmentId, forAssignmentId]

/** Asks each of those who may, in one message (R47). */
export const tellAsked = (sql: Sql, context: Telling, news: SwapNews, personIds: readonly number[]) => {
  const { swapId, at: dueAt, uselessAt } = news
  return tellPeople(
    sql,
    context,
    personIds.map(personId => ({
      ...{ kind: 'swap_asked' as const, personId, about: { swapId, assignmentIds: shiftsOf(news) } },
      ...{ once: `swap_asked/${swapId}/${personId}`, dueAt, uselessAt },
    })),
  )
}

/** Tells whoever asked that nobody of those who were asked comes. */
export const tellNobodyComes = (sql: Sql, context: Telling, news: SwapNews, personId: number) => {
  const { swapId, at: dueAt, uselessAt } = news
  const about = { swapId, assignmentIds: [news.assignmentId] }
  const once = `swap_failed/${swapId}`
  return tellPeople(sql, context, [{ kind: 'swap_failed', personId, about, once, dueAt, uselessAt }])
}

/** Tells both what they have now and what not, and the coordinators that it was done (R47), each once. */
export const tellSwapped = async (
  sql: Sql,
  context: Telling,
  news: SwapNews,
  {
    people,
    had,
    rosterId,
  }: {
    readonly people: readonly number[]
    /** The assignments that came of it. */
    readonly had: readonly number[]
    readonly rosterId: number
  },
): Promise<void> => {
  const { swapId, at: dueAt, uselessAt } = news
  const about = { swapId, assignmentIds: [...shiftsOf(news), ...had] }
  await tellPeople(
    sql,
    context,
    people.map(personId => ({
      ...{ kind: 'swap_done' as const, personId, about, once: `swap_done/${swapId}/${personId}` },
      ...{ dueAt, uselessAt },
    })),
  )
  const coordinators = await coordinatorsOf(sql, rosterId)
  if (coordinators.length === 0) return
  await insertAccountMessages(
    sql,
    coordinators.map(account => ({
      ...{ kind: 'swap_told', accountId: account.accountId, channel: channelOf(context.config, account) },
      ...{ about: { swapId, assignmentIds: had }, once: `swap_told/${swapId}/${account.accountId}` },
      ...{ dueAt, uselessAt },
    })),
  )
}
