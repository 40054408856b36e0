import type { DateTime } from 'luxon'
import type { OpenedAtDesk } from '../../sql/booking/opened-at-desk.ts'
import type { FormState } from '../kit/form.ts'
import { Back } from '../kit/link.tsx'
import { Actions, Note } from '../kit/note.tsx'
import { groupedReference } from '../kit/reference.tsx'
import { type Refused, RefusedNote } from '../kit/refused-note.tsx'
import { said } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { Slip } from '../kit/when.tsx'
import { type Text, textIn } from '../text/text.ts'
import { addressOf, Move } from './desk-move.tsx'

export interface DeskOpenPageProps {
  visit: Visit
  staff: Staff
  opened: OpenedAtDesk
  /** From which day times are shown, 'YYYY-MM-DD', and those there are. */
  from: string
  starts: readonly DateTime[]
  /** Those with whoever serves it alone (R18). */
  same: boolean
  actions: {
    readonly again: boolean
    readonly move: boolean
    readonly cancel: boolean
    readonly keep: boolean
    readonly resend: boolean
    readonly invite: boolean
  }
  form?: FormState
  refused?: Refused
  done?: keyof Text['desk']['open']['done'] | null
}

interface ButtonProps {
  visit: Visit
  opened: OpenedAtDesk
  to: 'cancellation' | 'keeping' | 'message' | 'invitation'
  label: string
  danger?: boolean
}

const Button = ({ visit, opened, to, label, danger = false }: ButtonProps) => (
  <form method="post" action={`${addressOf(opened)}/${to}`}>
    <Token visit={visit} />
    <input type="hidden" name="sequence" value={opened.sequence} />
    <button type="submit" class={danger ? 'danger' : 'second'}>
      {label}
    </button>
  </form>
)

/** What somebody at the desk or on the telephone may have changed, once the passcode was right (R69): no name, no contact, no service. */
export const DeskOpenPage = (props: DeskOpenPageProps) => {
  const { visit, staff, opened, actions, refused = null, done = null } = props
  const { desk, invitation } = textIn(visit.locale)
  const text = desk.open
  const button = { visit, opened }
  return (
    <StaffPage {...{ visit, staff }} wing="desk" room="deskToday" step={text.step} wide>
      <Back href="/desk">{text.back}</Back>
      <h1>{text.heading(groupedReference(opened.reference))}</h1>
      <RefusedNote {...{ visit, refused }} />
      {done && (
        <Note tone="done" icon="check">
          <p role="status">{text.done[done]}</p>
        </Note>
      )}
      <Slip visit={visit} starts={opened.arrives} ends={opened.ends}>
        <p class="small soft">
          {said(visit.locale, opened.saidZh, opened.saidEn)} · {desk.state[opened.state]}
        </p>
      </Slip>
      <p class="soft">{opened.over ? text.over : text.lead}</p>
      {opened.held && (
        <Note tone="waits">
          <p>{text.held}</p>
        </Note>
      )}
      {actions.keep && <Button {...button} to="keeping" label={text.keepIt} />}
      {actions.resend && (
        <section>
          <h2>{text.resend}</h2>
          <p>{opened.reached ? text.resendLead : text.noReach}</p>
          {opened.reached && <Button {...button} to="message" label={text.resendIt} />}
        </section>
      )}
      {actions.invite && (
        <section>
          <h2>{invitation.desk.heading}</h2>
          <p>{invitation.desk.lead}</p>
          <Button {...button} to="invitation" label={invitation.desk.issue} />
        </section>
      )}
      {actions.move && <Move {...props} />}
      {actions.again && (
        <section>
          <h2>{text.again}</h2>
          <p>{text.againLead}</p>
          <Actions>
            <a class="button second" href={`/desk/booking?same=${opened.partyId}`}>
              {text.againIt}
            </a>
          </Actions>
        </section>
      )}
      {actions.cancel && (
        <section>
          <h2>{text.cancel}</h2>
          <p>{text.cancelLead}</p>
          <Button {...button} to="cancellation" label={text.cancelIt} danger />
        </section>
      )}
    </StaffPage>
  )
}
