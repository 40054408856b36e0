import { Router } from 'express'
import { remindingOf } from '../../sql/messages/reminder-choices.ts'
import { UnsubscribedPage, UnsubscribePage } from '../../views/messages/unsubscribe-page.tsx'
import type { Context } from '../context.ts'
import { answerAbsent } from '../http/faults.tsx'
import { sendPage } from '../http/send-page.ts'
import { accountLetterOf, isAccountKind } from './account-letters.ts'
import { unsubscribe } from './unsubscribe.ts'
import { messageOfKey } from './unsubscribe-key.ts'

/**
 * Reminders stopped by one click (RFC 8058), from a mailbox that has no cookie and no form of ours, or by whoever opens the link: the key
 * in the address alone acts, and only by POST. Nothing of a body is read: there is nothing in it to decide by.
 */
export const unsubscribeRoutes = (context: Context): Router => {
  const { sql, keys } = context
  /** What a key stops; null of one that is none of ours. */
  const stopped = async (token: string) => {
    const messageId = messageOfKey(keys, token)
    const reminding = messageId === null ? undefined : await remindingOf(sql, messageId)
    if (!reminding || !isAccountKind(reminding.kind)) return null
    return accountLetterOf(reminding.kind).optional ? reminding : null
  }

  return Router()
    .get('/m/u/:token', async (request, response, next) => {
      const { token } = request.params
      const visit = { ...response.locals.visit, back: '/' }
      if (!(await stopped(token))) return void answerAbsent(request, response, next)
      sendPage(response, 200, <UnsubscribePage visit={visit} action={`/m/u/${encodeURIComponent(token)}`} />)
    })
    .post('/m/u/:token', async (request, response, next) => {
      const reminding = await stopped(request.params.token)
      if (!reminding) return void answerAbsent(request, response, next)
      await unsubscribe(context, reminding)
      sendPage(response, 200, <UnsubscribedPage visit={{ ...response.locals.visit, back: '/' }} />)
    })
}
