import type { Anybody } from '../../sql/demonstration/accounts.ts'
import { said } from '../kit/said.ts'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { type Text, textIn } from '../text/text.ts'

const nameOf = ({ locale }: Visit, text: Text['demonstration'], one: Anybody): string => {
  const { role, name, organisationZh, organisationEn } = one
  if (role === null) return name ?? text.roles.worker
  return organisationZh !== null && organisationEn !== null
    ? text.coordinatorOf(said(locale, organisationZh, organisationEn))
    : text.roles[role]
}

const Buttons = ({ visit, of }: { visit: Visit; of: readonly Anybody[] }) => {
  const text = textIn(visit.locale).demonstration
  return (
    <form method="post" action="/demo/session">
      <Token visit={visit} />
      <div class="actions">
        {of.map(one => (
          <button key={one.accountId} type="submit" class="second" name="account" value={one.accountId}>
            {nameOf(visit, text, one)}
          </button>
        ))}
      </div>
    </form>
  )
}

/** Everybody of the demonstration, each a button that signs in as them. */
export const AnybodyShown = ({ visit, accounts }: { visit: Visit; accounts: readonly Anybody[] }) => {
  const text = textIn(visit.locale).demonstration
  const [offices, workers] = [true, false].map(office =>
    accounts.filter(({ role }) => (role !== null) === office),
  ) as [Anybody[], Anybody[]]
  if (accounts.length === 0) return null
  return (
    <section>
      <h2>{text.anybody}</h2>
      <p class="soft">{text.anybodyLead}</p>
      <Buttons visit={visit} of={offices} />
      <details>
        <summary>{text.workers}</summary>
        <Buttons visit={visit} of={workers} />
      </details>
    </section>
  )
}
