import { Router } from 'express'
import type { DateTime } from 'luxon'
import { everyAccount } from '../../sql/demonstration/accounts.ts'
import { newestAccountMessages } from '../../sql/messages/accounts-box.ts'
import { type MessageInBox, newestMessages } from '../../sql/messages/box.ts'
import { letterFacts } from '../../sql/messages/letter-facts.ts'
import type { AccountMessage } from '../../views/demonstration/account-message-shown.tsx'
import { BoxPage } from '../../views/demonstration/box-page.tsx'
import type { InBox } from '../../views/demonstration/message-shown.tsx'
import type { Context } from '../context.ts'
import { sendPage } from '../http/send-page.ts'
import { readAccountFacts } from '../messages/account-facts.ts'
import { accountLetterOf, isAccountKind } from '../messages/account-letters.ts'
import { callsToMake } from '../messages/calls.ts'
import { mailServer } from '../messages/channels.ts'
import { isKind, letterOf } from '../messages/letters.ts'
import { waysOf } from '../messages/ways.ts'
import { whatItWaitsFor } from '../messages/what-it-waits-for.ts'

const SHOWN = 50
const OPEN = 3
const TO_ACCOUNTS = 5

/** When it left, or would leave at the earliest. */
const leaves = ({ sentAt, dueAt }: MessageInBox, now: DateTime) => sentAt ?? (dueAt > now ? dueAt : now)

/** The newest messages, each in the words of what is true now. No contact is unsealed for it. */
const inBox = async (context: Context): Promise<InBox[]> => {
  const { sql, now } = context
  const messages = await newestMessages(sql, SHOWN)
  const parties = [...new Set(messages.map(({ partyId }) => partyId))]
  const facts = new Map((await letterFacts(sql, parties)).map(row => [row.partyId, row]))
  return messages.map((message, index) => {
    const { kind, partyId, state } = message
    const of = facts.get(partyId)
    const said = of && of.erasedAt === null && state !== 'dropped' && state !== 'expired'
    const letter =
      said && isKind(kind) ? letterOf(kind).write(of, waysOf(context, of), leaves(message, now())) : null
    return { message, letter, waits: whatItWaitsFor(message, now()), open: index < OPEN }
  })
}

/** The newest messages to accounts; a code is derived anew for it while it can be typed. */
const toAccounts = async (context: Context): Promise<AccountMessage[]> => {
  const { sql, now } = context
  const messages = await newestAccountMessages(sql, TO_ACCOUNTS)
  const ids = messages.map(({ messageId }) => messageId)
  const facts = new Map((await readAccountFacts(sql, ids, now())).map(row => [row.messageId, row]))
  return messages.map(message => {
    const of = facts.get(message.messageId)
    const { kind } = message
    return { message, letter: of && isAccountKind(kind) ? accountLetterOf(kind).write(context, of) : null }
  })
}

/** The box where the demonstration shows what it would send (R36). In a loopback demonstration alone: it shows live links. */
export const boxRoutes = (context: Context): Router =>
  Router().get('/demo', async (_request, response) => {
    const { config } = context
    const calls = await callsToMake(context, SHOWN)
    const messages = await inBox(context)
    const sender = config.mailFrom
    const smtp = mailServer(config) !== undefined
    const accounts = await everyAccount(context.sql)
    const given = { messages, calls, accounts, toAccounts: await toAccounts(context), sender, smtp }
    sendPage(response, 200, <BoxPage visit={response.locals.visit} {...given} />)
  })
