import { Choices, Option } from '../kit/choices.tsx'
import type { FormState } from '../kit/form.ts'
import { Actions } from '../kit/note.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { type SessionRead, sessionAddress } from './session.ts'

interface AskedProps extends Pick<SessionRead, 'session' | 'followers' | 'steps'> {
  visit: Visit
  form: FormState
}

const followersIn = ({ visit, followers, steps }: AskedProps) => {
  const text = textIn(visit.locale).sessions
  if (followers !== null) return text.passedTo(followers)
  return steps.begun ? text.staysWithYou : text.passedToNobody
}

/** Before any name shows: do you know them? (R21) */
export const Ask = (props: AskedProps) => {
  const { visit, form, session } = props
  const text = textIn(visit.locale).sessions
  return (
    <>
      <p>{text.lead}</p>
      <form method="post" action={`${sessionAddress(session.appointmentId)}/acquaintance`}>
        <Token visit={visit} />
        <input type="hidden" name="sequence" value={session.sequence} />
        <Choices {...{ visit, form }} name="known" label={text.known}>
          <Option form={form} name="known" value="no" label={text.stranger} hint={text.strangerHint} />
          <Option form={form} name="known" value="yes" label={text.acquaintance} hint={followersIn(props)} />
        </Choices>
        <Actions>
          <button type="submit">{text.next}</button>
        </Actions>
      </form>
    </>
  )
}

/** Having seen the name, they may still say that they know them. */
export const KnowAfterAll = (props: AskedProps) => {
  const { visit, session } = props
  const text = textIn(visit.locale).sessions
  return (
    <details>
      <summary>{text.knowAfterAll}</summary>
      <form method="post" action={`${sessionAddress(session.appointmentId)}/acquaintance`}>
        <Token visit={visit} />
        <input type="hidden" name="sequence" value={session.sequence} />
        <input type="hidden" name="known" value="yes" />
        <p class="small soft">{followersIn(props)}</p>
        <button type="submit" class="second">
          {text.passOn}
        </button>
      </form>
    </details>
  )
}
