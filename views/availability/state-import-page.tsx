import type { YearShown } from '../../sql/availability/years.ts'
import { Errors } from '../kit/errors.tsx'
import { Lines } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import { Back } from '../kit/link.tsx'
import { Actions, Note } from '../kit/note.tsx'
import { type Refused, RefusedNote, Version } from '../kit/refused-note.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { type Text, textIn } from '../text/text.ts'
import { yearAddress } from './state-year.ts'

interface StateImportPageProps {
  visit: Visit
  staff: Staff
  present: YearShown
  form: FormState
  refused: Refused
  /** The program knows these days, and nobody has written them yet. */
  proposed: boolean
  /** Lines that say no days, and why. */
  wrong: readonly {
    readonly line: number
    readonly text: string
    readonly why: keyof Text['stateDays']['wrong']
  }[]
}

/** The days of a year, a holiday a line as the State's notice has them: proposed, pasted or typed. Nothing is written by it yet. */
export const StateImportPage = (props: StateImportPageProps) => {
  const { visit, staff, present, form, refused, proposed, wrong } = props
  const text = textIn(visit.locale).stateDays
  const address = yearAddress(present.year)
  return (
    <StaffPage {...{ visit, staff }} wing="park" room="days" step={text.import}>
      <Back href={address}>{text.heading(present.year)}</Back>
      <h1>{text.importHeading(present.year)}</h1>
      <p class="lead">{text.importLead}</p>
      <Errors {...{ visit, form }} labels={text.labels} />
      <RefusedNote {...{ visit, refused }} />
      {proposed && (
        <Note>
          <p>{text.proposed}</p>
        </Note>
      )}
      {wrong.length > 0 && (
        <Note tone="fault" icon="alert">
          {wrong.map(({ line, text: said, why }) => (
            <p key={line}>{text.wrongLine(line, said, text.wrong[why])}</p>
          ))}
        </Note>
      )}
      <form method="post" action={`${address}/import`} novalidate>
        <Token visit={visit} />
        <Version {...{ form, refused, present }} />
        <Lines
          {...{ visit, form }}
          name="notice"
          label={text.labels.notice}
          hint={text.noticeHint}
          rows={12}
        />
        <Actions>
          <button type="submit">{text.read}</button>
          <a class="button plain" href={address}>
            {text.keep}
          </a>
        </Actions>
      </form>
    </StaffPage>
  )
}
