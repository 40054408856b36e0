import type { AccountMessageInBox } from '../../sql/messages/accounts-box.ts'
import { A } from '../kit/link.tsx'
import type { Visit } from '../kit/visit.ts'
import { timeInWords } from '../kit/when.tsx'
import type { AccountLetter } from '../mail/account-letter.ts'
import { textIn } from '../text/text.ts'
import { isKnown } from './message-shown.tsx'

export interface AccountMessage {
  readonly message: AccountMessageInBox
  /** As it would read now; null when it is not said any more: a code that is used or over is shown to nobody. */
  readonly letter: AccountLetter | null
}

/** One message to somebody who works here: how it stands, and, while it can be used, its words and its link. */
export const AccountMessageShown = ({
  visit,
  shown: { message, letter },
}: {
  visit: Visit
  shown: AccountMessage
}) => {
  const text = textIn(visit.locale).box
  const { kind, channel, state, sentAt, dueAt } = message
  return (
    <article>
      <h3>
        {isKnown(text.kinds, kind) ? text.kinds[kind] : text.channels[channel]}{' '}
        <span class={letter ? 'tag waits' : 'tag quiet'}>{text.states[state]}</span>
      </h3>
      <p class="soft">
        {text.channels[channel]} · {timeInWords(visit.locale, sentAt ?? dueAt)}
      </p>
      {letter && (
        <p class="sheet" lang={letter.locale}>
          <b>{channel === 'sms' ? letter.short.text : letter.subject}</b>
          {channel === 'email' && (
            <>
              <br />
              <A href={letter.link}>{letter.action}</A>
            </>
          )}
        </p>
      )}
    </article>
  )
}
