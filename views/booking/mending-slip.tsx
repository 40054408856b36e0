import { Reasons } from '../availability/reasons.tsx'
import { type FormState, untouched } from '../kit/form.ts'
import { Icon } from '../kit/icon.tsx'
import { Actions } from '../kit/note.tsx'
import { groupedReference } from '../kit/reference.tsx'
import { said } from '../kit/said.ts'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { timeInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { appointmentAddress } from './appointment-row.tsx'
import type { Slip } from './mending.ts'

interface MendingSlipProps {
  visit: Visit
  /** Of the organisation. */
  slug: string
  slip: Slip
  form?: FormState
}

const Ways = ({ visit: { locale }, slip }: Omit<MendingSlipProps, 'slug' | 'form'>) => {
  const text = textIn(locale).mending.page
  const others = slip.others?.map(({ nameZh, nameEn }) => said(locale, nameZh, nameEn)) ?? null
  const names = others && new Intl.ListFormat(locale, { type: 'conjunction' }).format(others)
  const told = slip.told.length === 0 ? text.nobodyTold : slip.told.map(way => text.told[way]).join(' ')
  return (
    <>
      {names === null ? (
        <p class="soft">{text.nobody}</p>
      ) : (
        <label class="option">
          <input type="radio" name="way" value="give" required />
          <span>{names === '' ? text.keep : text.give(names)}</span>
          <span class="hint">{text.giveHint}</span>
        </label>
      )}
      <label class="option">
        <input type="radio" name="way" value="cancel" required />
        <span>{text.cancel}</span>
        <span class="hint">
          {told} {text.why}
        </span>
      </label>
    </>
  )
}

/** One appointment to be mended: when, why, and what each way would do. */
export const MendingSlip = ({ visit, slug, slip, form = untouched }: MendingSlipProps) => {
  const { locale } = visit
  const { mending, faults } = textIn(locale)
  const fault = form.faults.way
  const errorId = `way-${slip.appointmentId}-error`
  return (
    <section class="sheet slip lacks" id={`m-${slip.appointmentId}`}>
      <h2>
        {groupedReference(slip.reference)} · {timeInWords(locale, slip.starts)}
      </h2>
      <p>
        {said(locale, slip.serviceZh, slip.serviceEn)} · <Reasons locale={locale} reasons={slip.reasons} />
      </p>
      <form method="post" action={`/o/${slug}/mending`}>
        <Token visit={visit} />
        <input type="hidden" name="appointment" value={slip.appointmentId} />
        <input type="hidden" name="sequence" value={slip.sequence} />
        <fieldset aria-describedby={fault && errorId}>
          <legend class="unseen">{mending.page.ways}</legend>
          {fault && (
            <p class="error" id={errorId}>
              <Icon name="alert" />
              {faults[fault]}
            </p>
          )}
          <Ways {...{ visit, slip }} />
        </fieldset>
        <Actions>
          <button type="submit">{mending.page.does}</button>
          <a class="button plain" href={appointmentAddress(slug, slip.appointmentId)}>
            {mending.page.see}
          </a>
        </Actions>
      </form>
    </section>
  )
}
