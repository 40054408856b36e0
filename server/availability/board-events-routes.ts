import { Router } from 'express'
import type { Context } from '../context.ts'
import { hasTooManyStreams, openStream } from '../http/event-stream.ts'
import { asCoordinator } from '../http/who-works.ts'
import { dayStarts } from '../park-time.ts'
import { boardWatch } from './watch-boards.ts'

const SECONDS_TO_WAIT = '60'
const aVersion = /^[\w-]{16}$/

/** Whoever looks at a day hears when it looks other than it did; without it the page is as good, until it is asked for again. */
export const boardEventsRoutes = (context: Context): Router => {
  const coordinator = asCoordinator(context)
  const { watch } = boardWatch(context)
  return Router().get(
    '/o/:organisation/day/:day/events',
    coordinator((request, response, { who: { organisation, accountId } }, next) => {
      const midnight = dayStarts(String(request.params.day))
      if (!midnight) return next()
      // A page that was turned while its reader was looked for: nothing would ever end its stream.
      if (response.closed || response.destroyed) return
      if (request.method === 'HEAD') return response.type('text/event-stream').end()
      if (hasTooManyStreams(accountId)) return response.status(429).set('Retry-After', SECONDS_TO_WAIT).end()
      const given = request.get('Last-Event-ID') ?? String(request.query.seen ?? '')
      const seen = aVersion.test(given) ? given : ''
      let stop = () => {}
      const stream = openStream(response, accountId, () => stop())
      stop = watch(organisation, midnight, { seen, tell: version => stream.tell('changed', version) })
    }),
  )
}
