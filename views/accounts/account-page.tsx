import type { ParkAccount } from '../../sql/accounts/park-accounts.ts'
import type { PausedWhy } from '../../sql/messages/paused-addresses.ts'
import { Errors } from '../kit/errors.tsx'
import { Select } from '../kit/field.tsx'
import { type FormState, untouched } from '../kit/form.ts'
import { Back } from '../kit/link.tsx'
import { Actions } from '../kit/note.tsx'
import { type Refused, RefusedNote } from '../kit/refused-note.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { AddressForm, TieForm } from './account-address.tsx'
import { MailPaused } from './mail-paused.tsx'
import { type Coordinated, roleInWords, rolesToGive, roleValue } from './role-words.ts'

interface AccountPageProps {
  visit: Visit
  staff: Staff
  account: ParkAccount
  mailPaused: PausedWhy | null
  organisations: readonly Coordinated[]
  form: FormState
  refusal: Refused
}

const Roles = ({ visit, account }: Pick<AccountPageProps, 'visit' | 'account'>) => {
  const text = textIn(visit.locale).accounts.accounts
  return (
    <dl class="summary">
      {account.roles.map(role => (
        <div key={roleValue(role)}>
          <dt>{text.role}</dt>
          <dd>{roleInWords(visit.locale, role)}</dd>
          <dd class="change">
            <form method="post" action={`/park/accounts/${account.accountId}/roles/taking`}>
              <Token visit={visit} />
              <button type="submit" class="plain small" name="role" value={roleValue(role)}>
                {text.take}
              </button>
            </form>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** One account: its roles, given and taken; where it signs in and whose it is; closed and opened; its second factor reset. */
export const AccountPage = ({
  visit,
  staff,
  account,
  mailPaused,
  organisations,
  form,
  refusal,
}: AccountPageProps) => {
  const { accounts } = textIn(visit.locale)
  const text = accounts.accounts
  const { accountId, called, email, phone, disabledAt, secondFactor } = account
  const at = `/park/accounts/${accountId}`
  return (
    <StaffPage {...{ visit, staff }} wing="park" room="accounts" step={text.stepOne}>
      <Back href="/park/accounts">{text.heading}</Back>
      <h1>{called ?? email ?? phone}</h1>
      <p class="lead">{text.changes}</p>
      <Errors
        {...{ visit, form }}
        labels={{ phone: accounts.settings.phone, email: accounts.settings.email, contact: text.contact }}
      />
      <RefusedNote
        {...{ visit, refused: refusal }}
        stands={[
          { label: accounts.settings.phone, value: phone ?? '' },
          { label: accounts.settings.email, value: email ?? '' },
        ].filter(({ value }) => value !== '')}
      />
      <MailPaused {...{ visit, mailPaused }} />
      <Roles {...{ visit, account }} />
      <form class="sheet" method="post" action={`${at}/roles`}>
        <Token visit={visit} />
        <Select
          {...{ visit, form: untouched }}
          name="role"
          label={text.role}
          options={rolesToGive(visit.locale, organisations)}
        />
        <button type="submit">{text.grant}</button>
      </form>
      <AddressForm {...{ visit, account, form }} />
      <TieForm {...{ visit, account, form }} />
      <form method="post" action={`${at}/state`}>
        <Token visit={visit} />
        <Actions>
          <button type="submit" class="second" name="does" value={disabledAt ? 'enable' : 'disable'}>
            {disabledAt ? text.enable : text.disable}
          </button>
          {secondFactor && (
            <button type="submit" class="plain" name="does" value="reset_second_factor">
              {text.reset}
            </button>
          )}
        </Actions>
      </form>
    </StaffPage>
  )
}
