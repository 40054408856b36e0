import { Router } from 'express'
import { parkMessage } from '../../sql/messages/park-messages.ts'
import { PreviewsPage } from '../../views/messages/previews-page.tsx'
import { SendTwicePage } from '../../views/messages/send-twice-page.tsx'
import type { Context } from '../context.ts'
import { numberIn } from '../http/number-in-address.ts'
import { heldIn } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asAdministrator } from '../http/who-works.ts'
import { refusalOrThrow } from '../refusal.ts'
import { showMessages } from './park-messages-shown.tsx'
import { previewsOf } from './previews.tsx'
import { retryForm, retryMessage, saidTwice } from './retry-message.ts'

/** The messages of the whole park, for its administrators: how each stands, and another try for what failed. */
export const parkMessagesRoutes = (context: Context): Router => {
  const administrator = asAdministrator(context)
  const failed = '/park/messages?state=failed'
  return Router()
    .get(
      '/park/messages',
      administrator(({ query }, response, given) =>
        showMessages(context, response, 200, { ...given, query }),
      ),
    )
    .get(
      '/park/messages/previews',
      administrator((_request, response, { staff }) => {
        const visit = { ...response.locals.visit, back: '/park/messages/previews' }
        const given = { now: context.now(), previews: previewsOf(context) }
        sendPage(response, 200, <PreviewsPage {...{ visit, staff, ...given }} />)
      }),
    )
    .post(
      '/park/messages/:message/retry',
      administrator(async ({ params, body }, response, { who, staff }, next) => {
        const messageId = numberIn(params.message)
        const message = messageId === null ? null : await parkMessage(context.sql, who, messageId)
        if (!message) return next()
        const { tries, twice } = heldIn(retryForm, body)
        const why = twice === null ? await saidTwice(context, message) : null
        if (why !== null) {
          const visit = { ...response.locals.visit, back: failed }
          return sendPage(response, 200, <SendTwicePage {...{ visit, staff, message, why }} />)
        }
        try {
          await retryMessage(context, who, { messageId: message.messageId, tries, twice })
          response.redirect(303, failed)
        } catch (error) {
          const { status, rule } = refusalOrThrow(error)
          const query = { state: 'failed' }
          await showMessages(context, response, status, { who, staff, query, refused: rule })
        }
      }),
    )
}
