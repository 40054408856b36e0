import type { ErrorRequestHandler, RequestHandler } from 'express'
import type { Logger } from 'pino'
import { NoticePage } from '../../views/kit/notice-page.tsx'
import { sendPage } from './send-page.ts'

/** Where an error arose and what kind it is. Its message is left out where it can quote what a visitor typed (R65). */
export const withoutPeople = (error: unknown) => {
  if (!(error instanceof Error)) return { kind: typeof error }
  const { name, stack = '' } = error
  const code = 'code' in error ? String(error.code) : undefined
  const constraint = 'constraint_name' in error ? error.constraint_name : undefined
  const frames = stack.split('\n').filter(line => /^\s+at /.test(line))
  const told = ['TypeError', 'RangeError', 'ReferenceError'].includes(name) ? error.message : undefined
  return { kind: name, code, constraint, told, frames: frames.slice(0, 8).map(line => line.trim()) }
}

const notices = { 403: 'notOurs', 413: 'tooLarge', 415: 'refused' } as const

/** What is absent and what is not yours: one answer, whatever the address (R61). */
export const answerAbsent: RequestHandler = (_request, response) =>
  sendPage(response, 404, <NoticePage visit={response.locals.visit} notice="absent" />)

/** A request that makes no sense gets a notice; a fault of ours a line in the log and 500, and tells nothing more. */
export const answerFault =
  (log: Logger): ErrorRequestHandler =>
  (error, request, response, next) => {
    if (response.headersSent) return next(error)
    const { visit, requestId } = response.locals
    const status = error?.status >= 400 && error?.status < 500 ? error.status : 500
    if (status !== 500)
      return sendPage(
        response,
        status,
        <NoticePage visit={visit} notice={notices[status as keyof typeof notices] ?? 'refused'} />,
      )
    log.error({ id: requestId, route: request.route?.path, fault: withoutPeople(error) }, 'fault')
    sendPage(response, 500, <NoticePage visit={visit} notice="fault" requestId={requestId} />)
  }
