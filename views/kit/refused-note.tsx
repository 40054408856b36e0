import { type Text, textIn } from '../text/text.ts'
import { Note } from './note.tsx'
import type { Visit } from './visit.ts'

export type Refused = keyof Text['refused'] | null

interface Stands {
  readonly label: string
  readonly value: string
}

/** The rule that said no, above the form it said no to; and, where it was edited meanwhile, what stands there now. */
export const RefusedNote = ({
  visit,
  refused,
  stands = [],
}: {
  visit: Visit
  refused: Refused
  stands?: readonly Stands[]
}) => {
  const text = textIn(visit.locale)
  if (refused === null) return null
  return (
    <>
      <Note tone="fault" icon="alert">
        <p role="alert">{text.refused[refused]}</p>
      </Note>
      {refused === 'it_has_changed_meanwhile' && stands.length > 0 && (
        <section class="sheet slip waits">
          <h2>{text.park.standsNow}</h2>
          <dl class="summary">
            {stands.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  )
}

/** The version that a form carries: the one it was typed over, or, once its reader was shown what stands, that one. */
export const Version = ({
  form,
  refused,
  present,
}: {
  form: { readonly typed: Readonly<Record<string, readonly string[]>> }
  refused: Refused
  present: { readonly version: number } | null
}) =>
  present && (
    <input
      type="hidden"
      name="version"
      value={
        refused === 'it_has_changed_meanwhile'
          ? present.version
          : (form.typed.version?.[0] ?? present.version)
      }
    />
  )
