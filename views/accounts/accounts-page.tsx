import type { ParkAccount } from '../../sql/accounts/park-accounts.ts'
import { Errors } from '../kit/errors.tsx'
import { Field, Select } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import { Icon } from '../kit/icon.tsx'
import { type Refused, RefusedNote } from '../kit/refused-note.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { timeInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { type Coordinated, roleInWords, rolesToGive } from './role-words.ts'

interface AccountsPageProps {
  visit: Visit
  staff: Staff
  accounts: readonly ParkAccount[]
  organisations: readonly Coordinated[]
  form: FormState
  refusal: Refused
}

const Account = ({ visit: { locale }, account }: { visit: Visit; account: ParkAccount }) => {
  const text = textIn(locale).accounts.accounts
  const { accountId, called, email, phone, roles, seenAt, disabledAt } = account
  return (
    <li class="four">
      <Icon name="people" />
      <p>
        <a href={`/park/accounts/${accountId}`}>{called ?? email ?? phone}</a>
        <br />
        <small class="soft">{[email, phone].filter(one => one !== null).join(' · ')}</small>
      </p>
      <p>{roles.map(role => roleInWords(locale, role)).join(' · ')}</p>
      <span class={disabledAt ? 'tag lacks' : 'tag quiet'}>
        {disabledAt ? text.disabled : seenAt ? text.seen(timeInWords(locale, seenAt)) : text.neverSeen}
      </span>
    </li>
  )
}

/** Who has an account here, and an invitation to another. */
export const AccountsPage = ({ visit, staff, accounts, organisations, form, refusal }: AccountsPageProps) => {
  const { accounts: words } = textIn(visit.locale)
  const text = words.accounts
  const asked = { visit, form }
  return (
    <StaffPage {...{ visit, staff }} wing="park" room="accounts" step={text.step}>
      <h1>{text.heading}</h1>
      <Errors {...asked} labels={{ called: text.called, address: words.signIn.address, role: text.role }} />
      <RefusedNote {...{ visit, refused: refusal }} />
      <details open={form !== undefined && Object.keys(form.typed).length > 0}>
        <summary>{text.invite}</summary>
        <form class="sheet" method="post" action="/park/accounts">
          <Token visit={visit} />
          <Field {...asked} name="called" label={text.called} hint={text.calledHint} autocomplete="off" />
          <Field {...asked} name="address" label={words.signIn.address} autocomplete="off" />
          <Select
            {...asked}
            name="role"
            label={text.role}
            none={text.noRole}
            options={rolesToGive(visit.locale, organisations)}
          />
          <button type="submit">{text.inviteNow}</button>
        </form>
      </details>
      <ul class="rows">
        {accounts.map(account => (
          <Account key={account.accountId} visit={visit} account={account} />
        ))}
      </ul>
    </StaffPage>
  )
}
