import type { ParkMessage } from '../../sql/messages/park-messages.ts'
import { A } from '../kit/link.tsx'
import { Actions } from '../kit/note.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { kindInWords, whomInWords } from './message-in-words.ts'

interface SendTwicePageProps {
  visit: Visit
  staff: Staff
  message: ParkMessage
  /** It was told on the telephone, or nobody knows whether it arrived. */
  why: 'told' | 'unknown'
}

/** Says that a message may reach somebody twice, before it is sent again all the same. */
export const SendTwicePage = ({ visit, staff, message, why }: SendTwicePageProps) => {
  const { box, outbox } = textIn(visit.locale)
  const text = outbox.twice
  return (
    <StaffPage {...{ visit, staff }} wing="park" room="messages" step={text.step}>
      <h1>{text.heading}</h1>
      <p>{text.lead[why]}</p>
      <dl class="summary">
        <div>
          <dt>{kindInWords(visit.locale, message.kind)}</dt>
          <dd>
            {box.channels[message.channel]} · {whomInWords(visit.locale, message)}
          </dd>
        </div>
      </dl>
      <form method="post" action={`/park/messages/${message.messageId}/retry`}>
        <Token visit={visit} />
        <input type="hidden" name="tries" value={message.tries} />
        <Actions>
          <button type="submit" name="twice" value="yes">
            {text.confirm}
          </button>
          <A class="button plain" href="/park/messages?state=failed">
            {text.leave}
          </A>
        </Actions>
      </form>
    </StaffPage>
  )
}
