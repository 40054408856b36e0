import type { HistoryEntry } from '../../sql/audit/history.ts'
import { Field, Select } from '../kit/field.tsx'
import type { FormState, Typed } from '../kit/form.ts'
import { Icon } from '../kit/icon.tsx'
import { A } from '../kit/link.tsx'
import { Empty } from '../kit/note.tsx'
import { Scroll } from '../kit/scroll.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import type { Visit } from '../kit/visit.ts'
import { dayInWords } from '../kit/when.tsx'
import { type Text, textIn } from '../text/text.ts'

interface AuditPageProps {
  visit: Visit
  staff: Staff
  /** What was asked for, as it was typed. */
  form: FormState
  entries: readonly HistoryEntry[]
  /** The entry that the next, older page begins after; null on the last. */
  older: number | null
}

const wordOf = (words: Readonly<Record<string, string>>, code: string): string =>
  Object.hasOwn(words, code) ? String(words[code]) : code

/** 'appointment/17' as 预约 17 */
const thing = (text: Text['audit'], code: string): string => {
  const [kind = '', id] = code.split('/')
  const word = wordOf(text.kinds, kind)
  return id === undefined ? word : text.thing(word, id)
}

const addressWith = (typed: Typed, before: number) => {
  const query = new URLSearchParams()
  for (const [name, [value = '']] of Object.entries(typed)) if (value !== '') query.set(name, value)
  query.set('before', String(before))
  return `/park/audit?${query}`
}

const Asking = ({ visit, form }: Pick<AuditPageProps, 'visit' | 'form'>) => {
  const text = textIn(visit.locale).audit
  const verbs = Object.entries(text.did).map(([value, label]) => ({ value, label }))
  return (
    <form class="filters" action="/park/audit">
      <Field {...{ visit, form }} name="from" label={text.from} type="date" />
      <Field {...{ visit, form }} name="until" label={text.until} type="date" />
      <Select {...{ visit, form }} name="verb" label={text.verb} none={text.all} options={verbs} />
      <Field {...{ visit, form }} name="actor" label={text.actor} hint={text.actorHint} maxlength={40} />
      <Field {...{ visit, form }} name="about" label={text.about} hint={text.aboutHint} maxlength={40} />
      <button type="submit" class="second">
        {text.look}
      </button>
    </form>
  )
}

/** Who did what to what in the whole park, the newest first; numbers and no names of visitors (R62). */
export const AuditPage = ({ visit, staff, form, entries, older }: AuditPageProps) => {
  const { locale } = visit
  const text = textIn(locale).audit
  return (
    <StaffPage {...{ visit, staff }} wing="park" room="audit" step={text.step} wide>
      <h1>{text.heading}</h1>
      <p class="lead">{text.lead}</p>
      <Asking {...{ visit, form }} />
      {entries.length === 0 ? (
        <Empty heading={text.none}>
          <p>{text.noneNext}</p>
        </Empty>
      ) : (
        <Scroll class="scroll broad" label={text.heading}>
          <table>
            <thead>
              <tr>
                {[text.at, text.actor, text.verb, text.about].map(head => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {entries.map(({ entryId, at, actor, verb, about }) => (
                <tr key={entryId}>
                  <th scope="row">
                    {dayInWords(locale, at)} {at.toFormat('HH:mm:ss')}
                  </th>
                  <td>{thing(text, actor)}</td>
                  <td>{wordOf(text.did, verb)}</td>
                  <td>{thing(text, about)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      <nav class="pages" aria-label={text.pages}>
        <a href="/park/audit">{text.newest}</a>
        {older !== null && (
          <A href={addressWith(form.typed, older)}>
            {text.older}
            <Icon name="next" />
          </A>
        )}
      </nav>
    </StaffPage>
  )
}
