import type { ErrorRequestHandler, RequestHandler } from 'express'
import { NoticePage } from '../../views/kit/notice-page.tsx'
import type { Context } from '../context.ts'
import { logFault } from '../log-fault.ts'
import { sendPage } from './send-page.ts'
import { visit } from './visit.ts'

const notices = { 403: 'notOurs', 413: 'tooLarge', 415: 'refused' } as const

/** What is absent and what is not yours: one answer, whatever the address (R61). */
export const answerAbsent: RequestHandler = (_request, response) =>
  sendPage(response, 404, <NoticePage visit={response.locals.visit} notice="absent" />)

/** A request that makes no sense gets a notice; a fault of ours a line in the log and 500, and tells nothing more. */
export const answerFault = (context: Pick<Context, 'config' | 'keys' | 'log'>): ErrorRequestHandler => {
  const meet = visit(context)
  return (error, request, response, next) => {
    if (response.headersSent) return next(error)
    // The address of a sheet that cannot be read fails before anybody was met.
    if (!response.locals.visit) meet(request, response, () => {})
    const { visit: reader, requestId } = response.locals
    const status = error?.status >= 400 && error?.status < 500 ? error.status : 500
    if (status !== 500)
      return sendPage(
        response,
        status,
        <NoticePage visit={reader} notice={notices[status as keyof typeof notices] ?? 'refused'} />,
      )
    logFault(context.log, error, { id: requestId, route: request.route?.path ?? null })
    sendPage(response, 500, <NoticePage visit={reader} notice="fault" requestId={requestId} />)
  }
}
