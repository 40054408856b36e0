import type { Entered } from '../../sql/availability/leaves.ts'
import { Choices, Option } from '../kit/choices.tsx'
import { Errors } from '../kit/errors.tsx'
import { Field } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import { Back } from '../kit/link.tsx'
import { Actions, Note } from '../kit/note.tsx'
import type { Refused } from '../kit/refused-note.tsx'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { type Text, textIn } from '../text/text.ts'
import { EnteredList } from './entered-list.tsx'
import { type Frame, roomOf } from './whose-hours.ts'

export type EnteredOf = 'leave' | 'extra'

interface EnteredPageProps extends Frame {
  of: EnteredOf
  form: FormState
  /** What is changed; null where something is entered anew. */
  changes: { readonly id: number; readonly version: number } | null
  entered: readonly Entered[]
  /** The rule that said no to what is typed. */
  refused: Refused
}

/** What the addresses of leave, or of extra hours, begin with. */
export const enteredAddress = (base: string, of: EnteredOf): string =>
  of === 'leave' ? `${base}/leave` : `${base}/availability/extra`

const When = ({ visit, form, of }: { visit: Visit; form: FormState; of: EnteredOf }) => {
  const { leave, [of]: text } = textIn(visit.locale).hours
  const asked = { visit, form }
  return (
    <>
      {of === 'leave' && (
        <Choices {...asked} name="kind" label={leave.kind} beside="options">
          <Option form={form} name="kind" value="away" label={leave.kinds.away} />
          <Option form={form} name="kind" value="court" label={leave.kinds.court} />
        </Choices>
      )}
      <div class={of === 'leave' ? 'pair' : undefined}>
        <Field {...asked} name="day" label={text.day} type="date" class="short" />
        {of === 'leave' && (
          <Field {...asked} name="last" label={leave.last} hint={leave.lastHint} type="date" class="short" />
        )}
      </div>
      <div class="pair">
        <Field {...asked} name="from" label={text.from} type="time" />
        <Field {...asked} name="until" label={text.until} type="time" />
      </div>
      {of === 'leave' && <p class="small soft">{leave.hint}</p>}
    </>
  )
}

const namesOf = ({ day, from, until }: Text['hours'][EnteredOf]) => ({ day, from, until })

/** Where leave or extra hours are entered, changed and taken back; what is entered already stands below. */
export const EnteredPage = ({ of, form, changes, entered, refused, ...frame }: EnteredPageProps) => {
  const { visit, whose, base } = frame
  const { hours, refused: sentences, staff } = textIn(visit.locale)
  const text = hours[of]
  const list = enteredAddress(base, of)
  const action = changes === null ? list : `${list}/${changes.id}`
  const told = refused === 'it_has_changed_meanwhile' ? text.changed : refused && sentences[refused]
  return (
    <StaffPage {...roomOf(frame, of === 'leave' ? 'leave' : 'availability')} step={text.step}>
      <Back href={`${base}/availability`}>{staff.menu.availability}</Back>
      <h1>{whose === null ? text.heading : text.headingOf(whose)}</h1>
      <p class="lead">{text.lead}</p>
      {told && (
        <Note tone="fault" icon="alert">
          <p role="alert">{told}</p>
        </Note>
      )}
      <Errors
        {...{ visit, form }}
        labels={{ kind: hours.leave.kind, last: hours.leave.last, ...namesOf(text) }}
      />
      <form method="post" action={action} novalidate>
        <Token visit={visit} />
        {changes && <input type="hidden" name="version" value={changes.version} />}
        <When {...{ visit, form, of }} />
        <Actions>
          <button type="submit">{changes === null ? text.save : text.saveChange}</button>
          <a class="button plain" href={changes === null ? `${base}/availability` : list}>
            {text.keep}
          </a>
        </Actions>
      </form>
      {changes && (
        <form method="post" action={`${action}/withdrawal`}>
          <Token visit={visit} />
          <input type="hidden" name="version" value={changes.version} />
          <button type="submit" class="second">
            {text.takeBack}
          </button>
        </form>
      )}
      <h2>{text.list}</h2>
      <EnteredList {...{ visit, of, entered }} action={list} />
    </StaffPage>
  )
}
