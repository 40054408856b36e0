import type { OwnSession } from '../../sql/accounts/sessions.ts'
import type { OwnSettings } from '../../sql/accounts/settings.ts'
import type { PausedWhy } from '../../sql/messages/paused-addresses.ts'
import { Choices, Option } from '../kit/choices.tsx'
import { Errors } from '../kit/errors.tsx'
import { Field } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import { Actions, Note } from '../kit/note.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { timeInWords } from '../kit/when.tsx'
import { type Reminded, RemindersForm, remindersLabels } from '../messages/reminders-form.tsx'
import { textIn } from '../text/text.ts'
import { MailPaused } from './mail-paused.tsx'

interface SettingsPageProps {
  visit: Visit
  staff: Staff
  form: FormState
  /** Reminders were just saved. */
  saved: boolean
  settings: OwnSettings
  mailPaused: PausedWhy | null
  reminded: Reminded
  sessions: readonly OwnSession[]
}

/** The browsers in which somebody is signed in, each with a way out. */
const Sessions = ({ visit, sessions }: Pick<SettingsPageProps, 'visit' | 'sessions'>) => {
  const text = textIn(visit.locale).accounts.settings
  return (
    <>
      {sessions.map(({ sessionId, device, seenAt, here, shared }) => (
        <div key={sessionId}>
          <dt>{here ? text.here : text.elsewhere}</dt>
          <dd>
            {text.seen(device, here ? null : timeInWords(visit.locale, seenAt))}
            {shared && <span class="tag quiet">{text.shared}</span>}
          </dd>
          {!here && (
            <dd class="change">
              <form method="post" action="/me/sessions/ending">
                <Token visit={visit} />
                <input type="hidden" name="session" value={sessionId} />
                <button type="submit" class="plain small" aria-label={text.endOne(device)}>
                  {text.end}
                </button>
              </form>
            </dd>
          )}
        </div>
      ))}
    </>
  )
}

/** One's own language, reminders, and where one is signed in. */
export const SettingsPage = (props: SettingsPageProps) => {
  const { visit, staff, form, saved, settings, mailPaused, reminded, sessions } = props
  const { accounts, ownReminders } = textIn(visit.locale)
  const { settings: text, lock, secondFactorNew } = accounts
  const typed = { typed: { locale_chosen: [settings.locale], ...form.typed }, faults: form.faults }
  return (
    <StaffPage {...{ visit, staff }} wing="own" room="settings" step={text.step}>
      <h1>{text.heading}</h1>
      {saved && (
        <Note tone="done" icon="check">
          <p role="status">{ownReminders.saved}</p>
        </Note>
      )}
      <MailPaused {...{ visit, mailPaused }} />
      <Errors
        {...{ visit, form }}
        labels={{ locale_chosen: text.language, ...remindersLabels(visit.locale), pin: lock.set }}
      />
      <form method="post" action="/me/settings">
        <Token visit={visit} />
        <Choices visit={visit} form={typed} name="locale_chosen" label={text.language} beside="options">
          <Option form={typed} name="locale_chosen" value="zh-CN" label={<span lang="zh-CN">中文</span>} />
          <Option form={typed} name="locale_chosen" value="en" label={<span lang="en">English</span>} />
        </Choices>
        <Actions>
          <button type="submit">{text.save}</button>
        </Actions>
      </form>
      <RemindersForm {...{ visit, form, reminded }} />
      <form class="sheet" method="post" action="/me/desk-code">
        <Token visit={visit} />
        <Field
          {...{ visit, form }}
          name="pin"
          label={lock.set}
          hint={settings.deskCode ? lock.isSet : lock.setHint}
          type="password"
          class="code short"
          inputmode="numeric"
          autocomplete="off"
          maxlength={12}
        />
        <button type="submit" class="second">
          {lock.save}
        </button>
      </form>
      <h2>{text.signedIn}</h2>
      <section class="sheet">
        <dl class="summary">
          {settings.phone !== null && (
            <div>
              <dt>{text.phone}</dt>
              <dd>{settings.phone}</dd>
            </div>
          )}
          {settings.email !== null && (
            <div>
              <dt>{text.email}</dt>
              <dd>{settings.email}</dd>
            </div>
          )}
          <Sessions {...{ visit, sessions }} />
        </dl>
        <p>
          <a href="/second-factor/new">{secondFactorNew.heading}</a>
        </p>
        <form method="post" action="/me/sessions/ending-all">
          <Token visit={visit} />
          <button type="submit" class="second">
            {text.endAll}
          </button>
        </form>
      </section>
    </StaffPage>
  )
}
