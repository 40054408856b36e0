import type { ErrorRequestHandler, RequestHandler } from 'express'
import type { Context } from '../../context.ts'
import { logFault } from '../../log-fault.ts'
import { type Refusal, refusalOrThrow } from '../../refusal.ts'
import { Problem, sendProblem } from './problem.ts'

/** What is absent and what is not yours: one answer, whatever the address, the method or the key (R61). */
export const absent: RequestHandler = () => {
  throw new Problem('absent')
}

const refusalIn = (error: unknown): Refusal | null => {
  try {
    return refusalOrThrow(error)
  } catch {
    return null
  }
}

const byStatus = { 404: 'absent', 413: 'too_large', 415: 'not_json' } as const

/** The problem that an error is, or null when it is a fault of ours. */
const problemIn = (error: unknown): Problem | null => {
  if (error instanceof Problem) return error
  const refusal = refusalIn(error)
  if (refusal) return new Problem(refusal)
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500
  if (!(status >= 400 && status < 500)) return null
  return new Problem(byStatus[status as keyof typeof byStatus] ?? 'not_understood')
}

/** Every error becomes a problem; a fault of ours also a line in the log, and tells nothing more. */
export const answerProblem =
  ({ config, log }: Pick<Context, 'config' | 'log'>): ErrorRequestHandler =>
  (error, request, response, next) => {
    if (response.headersSent) return next(error)
    const problem = problemIn(error)
    if (!problem) logFault(log, error, { id: response.locals.requestId, route: request.route?.path ?? null })
    sendProblem(config, response, problem ?? new Problem('fault'))
  }
