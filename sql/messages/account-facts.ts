import type { DateTime } from 'luxon'
import type { SignIn } from '../accounts/sign-ins.ts'
import type { ReachHours } from '../booking/reach-hours.ts'
import type { Sql } from '../connect.ts'
import type { AboutAccount } from './account-messages.ts'
import { type ChoiceRow, choiceIn, type ReminderChoice, toldHours } from './reminder-choices.ts'

/** What a letter to an account is made of, as it is at this moment. */
export interface AccountFacts {
  readonly messageId: number
  readonly about: AboutAccount
  /** Whose account it is; null for whoever works here without being a worker. */
  readonly personId: number | null
  readonly locale: 'zh-CN' | 'en'
  readonly email: string | null
  readonly phone: string | null
  readonly disabledAt: DateTime | null
  /** In which hours it may be written to; empty: whenever R31 allows. */
  readonly reachHours: readonly ReachHours[]
  /** How letters of this kind are to come; null: nobody has said it. */
  readonly choice: ReminderChoice | null
  /** Of a code that can still be typed; null for every other letter. */
  readonly signIn: SignIn | null
}

interface Row extends Omit<AccountFacts, 'signIn' | 'choice'>, ChoiceRow {
  readonly signInId: number | null
  readonly accountId: number
  readonly browserHash: Buffer | null
  readonly expiresAt: DateTime | null
}

/** What is true now for each of these messages. A code that was used, is over or has no guess left is none. */
export const accountFacts = async (
  sql: Sql,
  messageIds: readonly number[],
  at: DateTime,
): Promise<AccountFacts[]> => {
  const rows = await sql<Row[]>`
    select message_id, about, account.person_id, locale, email, phone, disabled_at, account.account_id, sign_in_id,
      browser_hash, expires_at, ${toldHours(sql)} as reach_hours, reminder_choice.channel as chosen, evening_before,
      minutes_before
    from message join account using (account_id)
      left join reminder_choice
        on reminder_choice.account_id = account.account_id and reminder_choice.kind = message.kind
      left join sign_in on sign_in_id = (about ->> 'signInId')::bigint and used_at is null and tries_left > 0
        and expires_at > ${at}
    where message_id = any (${[...messageIds]}::bigint[])`
  return rows.map(({ signInId, accountId, browserHash, expiresAt, ...row }) => {
    const { chosen, eveningBefore, minutesBefore, ...facts } = row
    return {
      ...facts,
      choice: choiceIn({ chosen, eveningBefore, minutesBefore }),
      signIn:
        signInId === null || expiresAt === null ? null : { signInId, accountId, browserHash, expiresAt },
    }
  })
}
