import type { ComponentChildren } from 'preact'
import { type Breaks, BreaksShown } from '../availability/breaks.tsx'
import { Errors } from '../kit/errors.tsx'
import type { FormState } from '../kit/form.ts'
import { A, Back } from '../kit/link.tsx'
import { Actions, Note } from '../kit/note.tsx'
import type { Refused } from '../kit/refused-note.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

export interface EditPageProps {
  visit: Visit
  staff: Staff
  form: FormState
  /** What the form is called, and the button that saves it. */
  heading: string
  save: string
  action: string
  /** The page it was opened from, and what that is called. */
  back: { readonly href: string; readonly label: string }
  labels: Readonly<Record<string, string>>
  /** Of whom it is, as they were when it was shown; of nobody yet, none. */
  version?: number
  unsaved: { readonly breaks: Breaks | null; readonly rule: Refused } | null
  /** What stands now: told when somebody else has saved meanwhile. */
  stands?: readonly string[]
  children: ComponentChildren
}

type Why = Pick<EditPageProps, 'visit' | 'unsaved' | 'stands'>

/** Why it is not saved yet. */
const NotSaved = ({ visit, unsaved, stands = [] }: Why) => {
  const text = textIn(visit.locale)
  if (!unsaved?.rule) return null
  return (
    <Note tone="fault" icon="alert">
      <p role="alert">{text.refused[unsaved.rule]}</p>
      {unsaved.rule === 'it_has_changed_meanwhile' && stands.length > 0 && (
        <>
          <p>{text.people.edit.stands}</p>
          <ul>
            {stands.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </Note>
  )
}

/** A page with one form on it, by which a coordinator changes something of somebody. */
export const EditPage = (props: EditPageProps) => {
  const { visit, staff, form, heading, save, action, back, labels, version, unsaved, children } = props
  const text = textIn(visit.locale).people.edit
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="people" step={heading}>
      <Back href={back.href}>{back.label}</Back>
      <h1>{heading}</h1>
      <NotSaved {...props} />
      <Errors {...{ visit, form, labels }} />
      <form id="edit" method="post" action={action} novalidate>
        <Token visit={visit} />
        {version !== undefined && <input type="hidden" name="version" value={version} />}
        {children}
        {unsaved?.breaks && <BreaksShown visit={visit} breaks={unsaved.breaks} />}
        <Actions>
          {unsaved?.breaks ? (
            <button type="submit" name="confirmed" value={unsaved.breaks.mark}>
              {text.allTheSame}
            </button>
          ) : (
            <button type="submit">{save}</button>
          )}
          <A class="button plain" href={back.href}>
            {text.keep}
          </A>
        </Actions>
      </form>
    </StaffPage>
  )
}
