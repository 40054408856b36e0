import { type ErrorRequestHandler, Router } from 'express'
import type { Config } from '../config.ts'
import type { Context } from '../context.ts'
import { sameSecret } from '../keys/digest.ts'
import { logFault } from '../log-fault.ts'
import type { Metrics } from './metrics.ts'

/** On a port of their own: whoever reaches it may read them. */
export const openMetricsRoutes = ({ registry }: Pick<Metrics, 'registry'>) =>
  Router().get('/metrics', async (_request, response) => {
    response.type(registry.contentType).send(await registry.metrics())
  })

/**
 * Where there are no pages, a fault is a line in the log and an answer without words. Express would print all of it, with what it
 * quotes.
 */
export const answerFaultBare =
  (log: Context['log']): ErrorRequestHandler =>
  (error, _request, response, _next) => {
    logFault(log, error, { route: '/metrics' })
    if (response.headersSent) response.destroy()
    else response.status(500).end()
  }

/** Beside the pages, for whoever has the token; for anybody else, and where there is none, they are absent (R61). */
export const metricsRoutes = (
  { metricsToken }: Pick<Config, 'metricsToken'>,
  metrics: Pick<Metrics, 'registry'>,
) => {
  const router = Router()
  if (metricsToken === undefined) return router
  return router.get(
    '/metrics',
    (request, _response, next) =>
      next(sameSecret(request.get('Authorization') ?? '', `Bearer ${metricsToken}`) ? undefined : 'router'),
    openMetricsRoutes(metrics),
  )
}
