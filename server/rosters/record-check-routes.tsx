import { type Request, type Response, Router } from 'express'
import { countOne } from '../../sql/booking/counters.ts'
import { recordOfCode } from '../../sql/rosters/records.ts'
import { RecordCheckPage } from '../../views/rosters/record-check-page.tsx'
import type { Context } from '../context.ts'
import { networkOf, sendTooMany } from '../http/limits.tsx'
import { sendPage } from '../http/send-page.ts'
import { digest } from '../keys/digest.ts'
import { parkDay } from '../park-time.ts'
import { recordCodeIn } from './record-code.ts'
import { maskedName } from './record-rules.ts'

/** As many as somebody with a pile of papers checks. */
const MOST_AN_HOUR = 60

/** Whether a network may ask for another this hour, over all instances; counted under a hash of it (security.md 14). */
const mayAsk = async ({ sql, keys, now, config }: Context, request: Request) => {
  if (!config.limits) return true
  const what = `records/${digest(keys, 'form', 'network', networkOf(request)).toString('base64url')}`
  return (await countOne(sql, what, now().startOf('hour'))) <= MOST_AN_HOUR
}

/** Where anybody checks a record of service by its code (R48). Unknown and malformed are answered alike. */
export const recordCheckRoutes = (context: Context): Router => {
  const answer = async (response: Response, typed: string) => {
    const code = recordCodeIn(typed)
    const found = code === null ? undefined : await recordOfCode(context.sql, code)
    const record = found && {
      ...found,
      name: maskedName(found.name),
      issuedOn: parkDay(found.issuedAt),
    }
    sendPage(
      response,
      record ? 200 : 404,
      <RecordCheckPage
        visit={{ ...response.locals.visit, back: '/records' }}
        {...{ typed: code ?? '', asked: true, record: record ?? null }}
      />,
    )
  }

  return Router()
    .get('/records', ({ query: { code } }, response) => {
      if (typeof code === 'string') return response.redirect(303, `/records/${recordCodeIn(code) ?? 'none'}`)
      const { visit } = response.locals
      sendPage(response, 200, <RecordCheckPage {...{ visit, typed: '', asked: false, record: null }} />)
    })
    .get('/records/:code', async (request, response, next) => {
      if (!(await mayAsk(context, request))) {
        response.set('Retry-After', '3600')
        sendTooMany(request, response, next)
        return
      }
      await answer(response, request.params.code)
    })
}
