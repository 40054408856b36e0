import type { RecordShown } from '../../sql/rosters/records.ts'
import { Icon } from '../kit/icon.tsx'
import { Note } from '../kit/note.tsx'
import { Page } from '../kit/page.tsx'
import { said } from '../kit/said.ts'
import type { Visit } from '../kit/visit.ts'
import { dateInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'

/** What of a record whoever checks it is told; of the name only how it begins. */
type RecordChecked = Omit<RecordShown, 'responsible' | 'contact' | 'content' | 'personId'> & {
  readonly issuedOn: string
}

interface RecordCheckPageProps {
  visit: Visit
  typed: string
  /** Something was asked. */
  asked: boolean
  /** Null: there is none of that code. */
  record: RecordChecked | null
}

const Checked = ({ visit: { locale }, record }: { visit: Visit; record: RecordChecked }) => {
  const { records: text, volunteerHours } = textIn(locale)
  const facts = [
    [volunteerHours.whole.person, record.name],
    [text.period, text.span(dateInWords(locale, record.from), dateInWords(locale, record.until))],
    [text.total, volunteerHours.inHours(record.minutes)],
    [text.issuer, said(locale, record.organisationZh, record.organisationEn)],
    [text.number, record.number],
    [text.issuedOn, dateInWords(locale, record.issuedOn)],
  ]
  return (
    <div class="sheet">
      <dl class="summary">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

const Verdict = ({ visit, record }: Pick<RecordCheckPageProps, 'visit' | 'record'>) => {
  const text = textIn(visit.locale).records
  if (!record || record.revoked || record.outdated)
    return (
      <Note tone="fault" icon="alert">
        <p role="alert">
          <strong>{record ? text.notNow : text.unknown}</strong> {record ? text.notNowNext : text.unknownNext}
        </p>
      </Note>
    )
  return (
    <>
      <Note tone="done" icon="check">
        <p role="status">
          <strong>{text.genuine}</strong> {text.compare}
        </p>
      </Note>
      <Checked {...{ visit, record }} />
    </>
  )
}

/** Where anybody checks a record of service by the code on it. */
export const RecordCheckPage = ({ visit, typed, asked, record }: RecordCheckPageProps) => {
  const text = textIn(visit.locale).records
  return (
    <Page visit={visit} step={text.checkStep}>
      <h1>{text.checkHeading}</h1>
      <form action="/records">
        <label for="code">{text.code}</label>
        <input
          id="code"
          name="code"
          class="code"
          value={typed}
          autocomplete="off"
          autocapitalize="characters"
          maxlength={20}
          aria-describedby="code-hint"
        />
        <p class="hint" id="code-hint">
          {text.codeHint}
        </p>
        <button type="submit" class="second">
          <Icon name="search" />
          {text.check}
        </button>
      </form>
      {asked && <Verdict {...{ visit, record }} />}
      <p class="soft small">{text.changed}</p>
    </Page>
  )
}
