import type { ShiftOfOne } from '../../sql/rosters/own-offers.ts'
import { Option } from '../kit/choices.tsx'
import { describedBy, HintAndFault } from '../kit/fault.tsx'
import type { FormState } from '../kit/form.ts'
import { Leaf } from '../kit/leaf.tsx'
import { said } from '../kit/said.ts'
import type { Visit } from '../kit/visit.ts'
import { dayInWords, hoursInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'

/** 公益园，二楼 · 和 郑社工: where a shift is, and with whom. */
export const besideInWords = (
  { locale }: Visit,
  { placeZh, placeEn, saidZh, saidEn, beside }: ShiftOfOne,
): string => {
  const text = textIn(locale).shifts
  const place =
    placeZh === null || placeEn === null || saidZh === null || saidEn === null
      ? null
      : text.where(said(locale, placeZh, placeEn), said(locale, saidZh, saidEn))
  return text.beside(place, beside)
}

/** A day's leaf, its hours, and what is said of them below. */
export const ShiftLine = ({ visit, shift }: { visit: Visit; shift: ShiftOfOne }) => (
  <>
    <Leaf visit={visit} day={shift.starts} />
    <p>
      <strong>{hoursInWords(visit.locale, shift.starts, shift.ends)}</strong>
      <br />
      <small class="soft">
        {said(visit.locale, shift.dutyZh, shift.dutyEn)}
        <br />
        {besideInWords(visit, shift)}
      </small>
    </p>
  </>
)

interface OfferProps {
  visit: Visit
  form: FormState
  shift: ShiftOfOne
}

const Answer = ({ visit, form, shift }: OfferProps) => {
  const text = textIn(visit.locale).offers.answer
  const { assignmentId, starts, ends } = shift
  const name = `answer${assignmentId}`
  const why = `why${assignmentId}`
  const label = text.of(dayInWords(visit.locale, starts), hoursInWords(visit.locale, starts, ends))
  return (
    <fieldset
      id={name}
      class={form.faults[name] ? 'wrong' : undefined}
      tabIndex={form.faults[name] ? -1 : undefined}
      aria-describedby={describedBy({ visit, form, name, label })}
    >
      <legend class="unseen">{label}</legend>
      <HintAndFault {...{ visit, form, name, label }} />
      {shift.filledIn && <p class="small soft">{text.filledIn}</p>}
      <Option {...{ form, name }} value="yes" label={text.yes} />
      <Option {...{ form, name }} value="no" label={text.no}>
        <div class="field">
          <label for={why}>{text.why}</label>
          <select class="short" id={why} name={why}>
            <option value="">{text.noReason}</option>
            {(['away', 'too_many', 'other'] as const).map(reason => (
              <option key={reason} value={reason} selected={form.typed[why]?.[0] === reason}>
                {text.reasons[reason]}
              </option>
            ))}
          </select>
        </div>
      </Option>
    </fieldset>
  )
}

/** Shifts with an answer each, or how each stands. */
export const OfferList = ({
  visit,
  form,
  offers,
}: Omit<OfferProps, 'shift'> & { offers: readonly ShiftOfOne[] }) => {
  const { states } = textIn(visit.locale).shifts
  return (
    <ul class="rows">
      {offers.map(shift => (
        <li class="leafed" key={shift.assignmentId}>
          <ShiftLine {...{ visit, shift }} />
          {shift.waits ? (
            <Answer {...{ visit, form, shift }} />
          ) : (
            <p>
              <span class={shift.state === 'accepted' ? 'tag' : 'tag quiet'}>{states[shift.state]}</span>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
