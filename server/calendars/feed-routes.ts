import { type Request, type Response, Router } from 'express'
import { rateLimit } from 'express-rate-limit'
import type { DateTime } from 'luxon'
import type { Context } from '../context.ts'
import { networkOf } from '../http/limits.tsx'
import { logFault } from '../log-fault.ts'
import { clientWord } from './client-word.ts'
import { keptFeeds } from './kept-feeds.ts'
import { feedBytes, lookAtFeeds, noteRead, type OpenFeed, openFeed, shownSince } from './read-feed.ts'

/** Feeds that a process keeps as it wrote them. */
const MOST_KEPT = 200

/** Readings a minute from one network: clients ask by themselves, and those of a whole office or a service come from one address. */
const MOST_A_MINUTE = 3000

const always = { 'Cache-Control': 'private, no-cache' }

/** Whether a client that says what it has has it (RFC 9110 §13.2.2): an ETag decides, where none is said the second. */
const hasIt = (request: Request, { etag, shownAs, shownSince }: OpenFeed): boolean => {
  const match = request.get('If-None-Match')
  if (match !== undefined)
    return match.split(',').some(one => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag)
  const since = Date.parse(request.get('If-Modified-Since') ?? '')
  return shownAs === etag && shownSince !== null && shownSince.toMillis() <= since
}

const dated = (since: DateTime | null) =>
  since === null ? {} : { 'Last-Modified': since.toJSDate().toUTCString() }

/**
 * Calendars for whoever holds the address (R50): read by programs, so before any cookie is, and neither led on nor asked for anything.
 * What nothing changed is answered from one row. Whatever is wrong with an address goes on to the answer of what is absent (R51).
 */
export const feedRoutes = (context: Context) => {
  const router = Router()
  const kept = keptFeeds(MOST_KEPT)
  const look = lookAtFeeds(context)
  const flood = rateLimit({
    windowMs: 60_000,
    limit: MOST_A_MINUTE,
    keyGenerator: request => networkOf(request),
    skip: () => !context.config.limits,
    standardHeaders: false,
    legacyHeaders: false,
    handler: (_request, response) => void response.status(429).set('Retry-After', '60').end(),
  })

  const send = async (response: Response, feed: OpenFeed) => {
    const since = await shownSince(context, feed)
    const bytes = await kept(`${feed.etag} ${feed.scope} ${feed.scopeId}`, () => feedBytes(context, feed))
    response
      .writeHead(200, {
        ...always,
        ...dated(since > context.now() ? null : since),
        ETag: feed.etag,
        'Content-Type': 'text/calendar; charset=utf-8',
        'Content-Disposition': 'inline; filename="calendar.ics"',
        'Content-Length': bytes.length,
      })
      .end(bytes)
  }

  router.get('/f/:feed/calendar.ics', flood, async (request, response, next) => {
    const feed = await openFeed(context, look, String(request.params.feed))
    if (!feed) return next()
    if (hasIt(request, feed))
      response
        .writeHead(304, {
          ...always,
          ...dated(feed.shownAs === feed.etag ? feed.shownSince : null),
          ETag: feed.etag,
        })
        .end()
    else await send(response, feed)
    // Whoever reads does not wait for it.
    await noteRead(context, feed, clientWord(request.get('User-Agent'))).catch(error =>
      logFault(context.log, error, { id: response.locals.requestId, route: '/f/:feed/calendar.ics' }),
    )
  })
  return router
}
