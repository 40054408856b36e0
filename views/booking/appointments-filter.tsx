import type { Chosen } from '../../sql/booking/appointments-of-own.ts'
import { Icon } from '../kit/icon.tsx'
import { groupedReference } from '../kit/reference.tsx'
import { said } from '../kit/said.ts'
import { textIn } from '../text/text.ts'
import type { AppointmentsPageProps } from './appointments-page.tsx'

interface ChooseProps {
  name: string
  label: string
  any: string
  chosen: number | null
  from: readonly { readonly id: number; readonly name: string }[]
}

const Choose = ({ name, label, any, chosen, from }: ChooseProps) => (
  <div>
    <label for={name}>{label}</label>
    <select id={name} name={name}>
      <option value="">{any}</option>
      {from.map(({ id, name: called }) => (
        <option key={id} value={id} selected={id === chosen}>
          {called}
        </option>
      ))}
    </select>
  </div>
)

/** What narrows the list; its address says all of it, so that it can be kept. */
export const AppointmentsFilter = ({ visit, slug, asked, services, workers }: AppointmentsPageProps) => {
  const text = textIn(visit.locale).appointments
  const named = (chosen: readonly Chosen[]) =>
    chosen.map(({ id, nameZh, nameEn }) => ({ id, name: said(visit.locale, nameZh, nameEn) }))
  return (
    <form class="filters" action={`/o/${slug}/appointments`}>
      <div>
        <label for="reference">{text.reference}</label>
        <input
          id="reference"
          name="reference"
          type="search"
          inputmode="numeric"
          autocomplete="off"
          maxlength={20}
          value={asked.reference === null ? '' : groupedReference(asked.reference)}
        />
      </div>
      <div>
        <label for="from">{text.from}</label>
        <input id="from" name="from" type="date" value={asked.first} />
      </div>
      <div>
        <label for="to">{text.to}</label>
        <input id="to" name="to" type="date" value={asked.last} />
      </div>
      <Choose
        name="service"
        label={text.service}
        any={text.any}
        chosen={asked.service}
        from={named(services)}
      />
      <div>
        <label for="state">{text.state}</label>
        <select id="state" name="state">
          {Object.entries(text.standings).map(([name, label]) => (
            <option key={name} value={name} selected={name === asked.standing}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <Choose name="worker" label={text.worker} any={text.any} chosen={asked.worker} from={named(workers)} />
      <button type="submit" class="second">
        <Icon name="search" />
        {text.show}
      </button>
      <a class="button" href={`/o/${slug}/booking`}>
        <Icon name="plus" />
        {text.bookFor}
      </a>
    </form>
  )
}
