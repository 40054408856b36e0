import type { Anybody } from '../../sql/demonstration/accounts.ts'
import type { OpenCall } from '../../sql/messages/rings.ts'
import { A } from '../kit/link.tsx'
import { Actions, Empty } from '../kit/note.tsx'
import { Page } from '../kit/page.tsx'
import { Reference } from '../kit/reference.tsx'
import type { Visit } from '../kit/visit.ts'
import { timeInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { type AccountMessage, AccountMessageShown } from './account-message-shown.tsx'
import { AnybodyShown } from './anybody.tsx'
import { type InBox, isKnown, MessageShown } from './message-shown.tsx'

interface BoxPageProps {
  visit: Visit
  /** Newest first. */
  messages: readonly InBox[]
  calls: readonly OpenCall[]
  /** Whom anybody may sign in as. */
  accounts: readonly Anybody[]
  /** To those who work here, newest first. */
  toAccounts: readonly AccountMessage[]
  /** The address that mail is sent from. */
  sender: string
  /** Whether mail is handed to a server, or kept as files as well. */
  smtp: boolean
}

const Calls = ({ visit, calls }: { visit: Visit; calls: readonly OpenCall[] }) => {
  const text = textIn(visit.locale).box
  const say = (at: NonNullable<OpenCall['starts']>) => timeInWords(visit.locale, at)
  return (
    <ul class="rows">
      {calls.map(({ ringId, about, reference, starts, ends }) => (
        <li key={ringId}>
          <p>
            <Reference reference={reference} />
          </p>
          {isKnown(text.kinds, about.kind) && <p>{text.kinds[about.kind]}</p>}
          <p class="soft">{starts && ends ? text.callBetween(say(starts), say(ends)) : text.noHour}</p>
        </li>
      ))}
    </ul>
  )
}

/** The box of the demonstration: what waits with its hour and reason, what was sent, what was not, and whom to ring. */
export const BoxPage = ({ visit, messages, calls, accounts, toAccounts, sender, smtp }: BoxPageProps) => {
  const text = textIn(visit.locale).box
  const parts = [
    { heading: text.waiting, of: messages.filter(({ message }) => message.state === 'waiting') },
    { heading: text.sent, of: messages.filter(({ message }) => message.state === 'sent') },
    {
      heading: text.over,
      of: messages.filter(({ message }) => message.state !== 'waiting' && message.state !== 'sent'),
    },
  ]
  return (
    <Page visit={visit} step={text.step}>
      <h1>{text.heading}</h1>
      <p class="lead">{smtp ? text.leadSmtp : text.lead}</p>
      <p>
        <A href="/demo/day">{text.day}</A>
      </p>
      <AnybodyShown visit={visit} accounts={accounts} />
      {messages.length + calls.length + toAccounts.length === 0 && (
        <Empty heading={text.emptyHeading}>
          <p>{text.empty}</p>
          <Actions>
            <A class="button" href="/">
              {text.book}
            </A>
          </Actions>
        </Empty>
      )}
      {toAccounts.length > 0 && (
        <section>
          <h2>{text.toAccounts}</h2>
          {toAccounts.map(shown => (
            <AccountMessageShown key={shown.message.messageId} visit={visit} shown={shown} />
          ))}
        </section>
      )}
      {parts.map(
        ({ heading, of }) =>
          of.length > 0 && (
            <section key={heading}>
              <h2>
                {heading} {of.length}
              </h2>
              {of.map(inBox => (
                <MessageShown key={inBox.message.messageId} visit={visit} inBox={inBox} sender={sender} />
              ))}
            </section>
          ),
      )}
      {calls.length > 0 && (
        <section>
          <h2>
            {text.calls} {calls.length}
          </h2>
          <Calls visit={visit} calls={calls} />
        </section>
      )}
    </Page>
  )
}
