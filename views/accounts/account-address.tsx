import type { ParkAccount } from '../../sql/accounts/park-accounts.ts'
import { Field } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

interface OfAccount {
  visit: Visit
  account: ParkAccount
  form: FormState
}

const typedAt = (one: string | null): readonly string[] => (one === null ? [] : [one])

/** Where an account signs in, to be corrected. */
export const AddressForm = ({ visit, account: { accountId, phone, email }, form }: OfAccount) => {
  const text = textIn(visit.locale).accounts
  const mine = 'was_phone' in form.typed
  const asked = {
    visit,
    form: mine ? form : { typed: { phone: typedAt(phone), email: typedAt(email) }, faults: {} },
  }
  return (
    <form class="sheet" method="post" action={`/park/accounts/${accountId}/address`} novalidate>
      <h2>{text.accounts.address}</h2>
      <p>{text.accounts.addressLead}</p>
      <Token visit={visit} />
      <input type="hidden" name="was_phone" value={phone ?? ''} />
      <input type="hidden" name="was_email" value={email ?? ''} />
      <Field {...asked} name="phone" label={text.settings.phone} type="tel" autocomplete="off" />
      <Field {...asked} name="email" label={text.settings.email} type="email" autocomplete="off" />
      <button type="submit" class="second">
        {text.accounts.saveAddress}
      </button>
    </form>
  )
}

/** Whose an account is, while it is nobody's who works here. */
export const TieForm = ({ visit, account: { accountId, personId }, form }: OfAccount) => {
  const text = textIn(visit.locale).accounts
  if (personId !== null) return null
  return (
    <form class="sheet" method="post" action={`/park/accounts/${accountId}/person`} novalidate>
      <h2>{text.accounts.tie}</h2>
      <p>{text.accounts.tieLead}</p>
      <Token visit={visit} />
      <Field {...{ visit, form }} name="contact" label={text.accounts.contact} autocomplete="off" />
      <button type="submit" class="second">
        {text.accounts.tieNow}
      </button>
    </form>
  )
}
