import type { Response } from 'express'

/** A browser opens six connections to a house at most, so that more than a few would keep its pages waiting. */
const MOST_OF_ONE = 4
const MOST_OF_ALL = 500
const HEARTBEAT = 20_000
/** Then it ends, and whoever may still see it comes in by the gate again. */
const LASTS = 5 * 60_000
const RECONNECT = 3_000

/** Streams that are open in this process, and whose they are. */
const open = new Map<Response, number>()

const countOf = (accountId: number) => [...open.values()].filter(one => one === accountId).length

/** Whether somebody has as many streams as one may have, or the process has. */
export const hasTooManyStreams = (accountId: number): boolean =>
  open.size >= MOST_OF_ALL || countOf(accountId) >= MOST_OF_ONE

export interface EventStream {
  /** Tells the page an event; the id is what it will have seen when it comes back. */
  tell(event: string, id: string): void
}

/**
 * Answers with server-sent events (HTML §9.2) until the page goes away, five minutes are over, or the process stops; a line now and
 * then keeps proxies from taking it for dead.
 * @param closed hears when it is over, whoever ended it.
 */
export const openStream = (response: Response, accountId: number, closed: () => void): EventStream => {
  open.set(response, accountId)
  response.status(200).set({ 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' })
  response.flushHeaders()
  response.write(`retry: ${RECONNECT}\n\n`)
  const beats = setInterval(() => response.write(':\n\n'), HEARTBEAT)
  const end = setTimeout(() => response.end(), LASTS)
  response.once('close', () => {
    open.delete(response)
    clearInterval(beats)
    clearTimeout(end)
    closed()
  })
  return { tell: (event, id) => response.write(`event: ${event}\nid: ${id}\ndata: ${id}\n\n`) }
}

/** Ends them all, before the server that they belong to is closed: it would wait for them. */
export const endStreams = () => {
  for (const response of open.keys()) response.end()
}
