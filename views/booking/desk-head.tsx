import { Field } from '../kit/field.tsx'
import { untouched } from '../kit/form.ts'
import { Icon } from '../kit/icon.tsx'
import { Token } from '../kit/token.tsx'
import { textIn } from '../text/text.ts'
import type { DeskPageProps } from './desk-page.tsx'

/** The field that a reference is typed or scanned into; with the passcode it opens what can be changed. */
export const LookUp = ({
  visit,
  day,
  form = untouched,
  notThere = false,
}: Pick<DeskPageProps, 'visit' | 'day' | 'form' | 'notThere'>) => {
  const text = textIn(visit.locale).desk
  const typed = { visit, form }
  return (
    <form class="filters" method="post" action="/desk/look-up">
      <Token visit={visit} />
      <input type="hidden" name="day" value={day} />
      {notThere && (
        <p class="error" role="alert">
          <Icon name="alert" />
          {text.notThere}
        </p>
      )}
      <Field
        {...typed}
        name="reference"
        label={text.reference}
        inputmode="numeric"
        autocomplete="off"
        maxlength={20}
        required
      />
      <Field
        {...typed}
        name="passcode"
        label={text.passcode}
        inputmode="numeric"
        autocomplete="off"
        maxlength={8}
      />
      <button type="submit" class="second">
        <Icon name="search" />
        {text.lookUp}
      </button>
    </form>
  )
}

/** What waits, counted. */
export const Chips = ({
  visit,
  rows,
  unclear,
  calls,
}: Pick<DeskPageProps, 'visit' | 'rows' | 'unclear' | 'calls'>) => {
  const { chips } = textIn(visit.locale).desk
  const late = rows.filter(row => row.late).length
  if (calls + late + unclear.length === 0) return null
  return (
    <ul class="chips">
      {calls > 0 && (
        <li>
          <a class="chip waits" href="/desk/ring">
            <b>{calls}</b> {chips.calls}
          </a>
        </li>
      )}
      {late > 0 && (
        <li>
          <a class="chip lacks" href={`#p-${rows.find(row => row.late)?.partyId}`}>
            <b>{late}</b> {chips.late}
          </a>
        </li>
      )}
      {unclear.length > 0 && (
        <li>
          <a class="chip waits" href="#unclear">
            <b>{unclear.length}</b> {chips.unclear}
          </a>
        </li>
      )}
    </ul>
  )
}

/** The days before and after, as far as the desk sees. */
export const Beside = ({
  visit,
  day,
  today,
  beside,
}: Pick<DeskPageProps, 'visit' | 'day' | 'today' | 'beside'>) => {
  const { desk: text, staff } = textIn(visit.locale)
  return (
    <nav class="pages" aria-label={text.days}>
      {beside.before ? (
        <a href={`/desk?day=${beside.before}`}>
          <Icon name="before" />
          {text.before}
        </a>
      ) : (
        <span />
      )}
      {day !== today && <a href="/desk">{staff.menu.deskToday}</a>}
      {beside.after && (
        <a href={`/desk?day=${beside.after}`}>
          {text.after}
          <Icon name="next" />
        </a>
      )}
    </nav>
  )
}
