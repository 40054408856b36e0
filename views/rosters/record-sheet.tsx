import type { RecordShown } from '../../sql/rosters/records.ts'
import { said } from '../kit/said.ts'
import type { Visit } from '../kit/visit.ts'
import { dateInWords, monthInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'

/** A record as it stands on paper. */
export interface RecordOnSheet extends RecordShown {
  /** 'YYYY-MM-DD' */
  readonly issuedOn: string
  readonly lines: readonly {
    /** A day, a month 'YYYY-MM', or null: all its days. */
    readonly when: string | null
    readonly nameZh: string
    readonly nameEn: string
    readonly minutes: number
  }[]
  /** Where it is checked. */
  readonly host: string
}

/** 7Q4M 2XWK */
const groupedCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`

/** The sheet of a record of service: one page of A4. */
export const RecordSheet = ({ visit, record }: { visit: Visit; record: RecordOnSheet }) => {
  const { locale } = visit
  const { records: text, volunteerHours } = textIn(locale)
  const { own, whole, inHours } = volunteerHours
  const whenOf = (when: string | null) => {
    if (when === null) return text.allDays
    return when.length === 7 ? monthInWords(locale, `${when}-01`) : dateInWords(locale, when)
  }
  const facts = [
    [whole.person, record.name],
    [text.period, text.span(dateInWords(locale, record.from), dateInWords(locale, record.until))],
    [text.content, record.content],
    [text.total, inHours(record.minutes)],
  ]
  return (
    <article class="sheet posted-record">
      <h2>{record.proves ? text.proof : text.record}</h2>
      <dl class="summary">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <table>
        <thead>
          <tr>
            <th scope="col">{own.day}</th>
            <th scope="col">{text.content}</th>
            <th scope="col" class="number">
              {own.minutes}
            </th>
          </tr>
        </thead>
        <tbody>
          {record.lines.map(({ when, nameZh, nameEn, minutes }, n) => (
            <tr key={`${n} ${when}`}>
              <th scope="row">
                <span class="keep">{whenOf(when)}</span>
              </th>
              <td>{said(locale, nameZh, nameEn)}</td>
              <td class="number">{minutes}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {text.issuedBy(said(locale, record.organisationZh, record.organisationEn))}
        <br />
        {text.answers(record.responsible, record.contact)}
      </p>
      <p class="small">
        {text.numbered(record.number, dateInWords(locale, record.issuedOn))}
        <br />
        {text.checked(groupedCode(record.code), `${record.host}/records/${record.code}`)}
      </p>
    </article>
  )
}
