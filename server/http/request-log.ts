import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import { pinoHttp } from 'pino-http'

/** Short enough to be read out on the telephone: B4-0917F2. The first of a UUID, for which Node asks for chance once for many. */
const newRequestId = () => {
  const letters = randomUUID().slice(0, 8).toUpperCase()
  return `${letters.slice(0, 2)}-${letters.slice(2)}`
}

const nothing = () => undefined

const answered = (request: IncomingMessage, response: ServerResponse) => ({
  id: (response as ServerResponse & { locals: Express.Locals }).locals.requestId,
  method: request.method,
  route: (request as IncomingMessage & { route?: { path: string } }).route?.path ?? 'none',
  status: response.statusCode,
})

/** A line for each request: its route's pattern and never its address, no query, body, cookie or network (security.md 30). */
export const requestLog = (logger: Logger): RequestHandler[] => [
  (_request, response, next) => {
    response.locals.requestId = newRequestId()
    next()
  },
  pinoHttp({
    logger,
    serializers: { req: nothing, res: nothing, err: nothing },
    customAttributeKeys: { responseTime: 'milliseconds' },
    customSuccessMessage: () => 'answered',
    customErrorMessage: () => 'answered',
    customSuccessObject: (request, response, timed) => ({ ...timed, ...answered(request, response) }),
    customErrorObject: (request, response, _error, timed) => ({ ...timed, ...answered(request, response) }),
    customLogLevel: (_request, { statusCode }) => (statusCode >= 500 ? 'error' : 'info'),
  }) as RequestHandler,
]
