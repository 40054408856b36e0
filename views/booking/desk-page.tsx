import type { FormState } from '../kit/form.ts'
import { Empty, Note } from '../kit/note.tsx'
import { Reference } from '../kit/reference.tsx'
import { type Refused, RefusedNote } from '../kit/refused-note.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import type { Visit } from '../kit/visit.ts'
import { dayInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { Beside, Chips, LookUp } from './desk-head.tsx'
import { type DeskRow, DeskRowItem } from './desk-row.tsx'

export interface DeskPageProps {
  visit: Visit
  staff: Staff
  /** 'YYYY-MM-DD', both. */
  day: string
  today: string
  /** The days beside it, null where the desk sees none. */
  beside: { readonly before: string | null; readonly after: string | null }
  rows: readonly DeskRow[]
  /** Of the last seven days. */
  unclear: readonly DeskRow[]
  /** Of each contact with more appointments to come than two, the references (R13). */
  often: readonly (readonly string[])[]
  /** How many calls may be made now. */
  calls: number
  form?: FormState
  /** Of the look-up: there is no such reference, or the passcode is wrong. */
  notThere?: boolean
  refused?: Refused
}

/** References that belong to one contact, a line each (R13). */
const Often = ({ visit: { locale }, often }: Pick<DeskPageProps, 'visit' | 'often'>) => {
  const text = textIn(locale).desk
  if (often.length === 0) return null
  return (
    <section id="often">
      <h2>{text.often}</h2>
      <p class="small soft">{text.oftenLead}</p>
      <ul class="rows">
        {often.map(references => (
          <li key={references[0]}>
            <div>
              {references.flatMap(reference => [
                <span key={reference} class="tag quiet">
                  <Reference reference={reference} />
                </span>,
                ' ',
              ])}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Who comes to the park on a day, in the order of time, by reference (R69); what nobody wrote down is asked below (R20). */
export const DeskPage = (props: DeskPageProps) => {
  const { visit, staff, day, today, rows, unclear, refused = null } = props
  const {
    desk: text,
    invitation,
    volunteerHours: { desk: shifts },
  } = textIn(visit.locale)
  const shown = dayInWords(visit.locale, day)
  return (
    <StaffPage {...{ visit, staff }} wing="desk" room="deskToday" step={text.step} wide>
      <h1>{day === today ? text.today(shown) : shown}</h1>
      <RefusedNote {...{ visit, refused }} />
      <Beside {...props} />
      <Chips {...props} />
      <LookUp {...props} />
      <p class="small soft">{text.scanner}</p>
      <p>
        <a class="button plain" href="/desk/shifts">
          {shifts.step}
        </a>
        <a class="button plain" href="/desk/invitation">
          {invitation.desk.byNumber}
        </a>
      </p>
      {rows.length === 0 ? (
        <Empty heading={text.none(shown)}>
          <p>{text.noneLead}</p>
        </Empty>
      ) : (
        <ol class="rows">
          {rows.map(row => (
            <DeskRowItem key={row.partyId} {...{ visit, row, day }} />
          ))}
        </ol>
      )}
      {unclear.length > 0 && (
        <section id="unclear">
          <h2>{text.unclear}</h2>
          <p class="small soft">{text.unclearLead}</p>
          <ol class="rows">
            {unclear.map(row => (
              <DeskRowItem key={row.partyId} {...{ visit, row, day }} />
            ))}
          </ol>
        </section>
      )}
      <Often {...props} />
      <Note icon="lock">
        <p>{text.quiet}</p>
      </Note>
    </StaffPage>
  )
}
