import { randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import { pinoHttp } from 'pino-http'

/** Short enough to be read out on the telephone: K4-0917F2. */
const newRequestId = () => {
  const letters = randomBytes(4).toString('hex').toUpperCase()
  return `${letters.slice(0, 2)}-${letters.slice(2)}`
}

/** A line for each request: its route's pattern and never its address, no query, body, cookie or network (security.md 30). */
export const requestLog = (logger: Logger): RequestHandler[] => [
  (_request, response, next) => {
    response.locals.requestId = newRequestId()
    next()
  },
  pinoHttp({
    logger,
    serializers: { req: () => undefined, res: () => undefined, err: () => undefined },
    customSuccessMessage: () => 'answered',
    customErrorMessage: () => 'answered',
    customAttributeKeys: { responseTime: 'milliseconds' },
    customProps: (request, response) => ({
      id: (response as unknown as { locals: Express.Locals }).locals.requestId,
      method: request.method,
      route: (request as { route?: { path: string } }).route?.path ?? 'none',
      status: response.statusCode,
    }),
    customLogLevel: (_request, { statusCode }) => (statusCode >= 500 ? 'error' : 'info'),
  }) as RequestHandler,
]
