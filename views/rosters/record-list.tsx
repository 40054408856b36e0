import type { RecordShown } from '../../sql/rosters/records.ts'
import { A } from '../kit/link.tsx'
import { said } from '../kit/said.ts'
import type { Visit } from '../kit/visit.ts'
import { dateInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'

interface RecordListProps {
  visit: Visit
  records: readonly RecordShown[]
  addressOf: (code: string) => string
}

/** Records that were issued, each with the way to its sheet. */
export const RecordList = ({ visit: { locale }, records, addressOf }: RecordListProps) => {
  const { records: text, volunteerHours } = textIn(locale)
  return (
    <ul class="rows">
      {records.map(record => (
        <li key={record.code}>
          <div>
            <p>
              <A href={addressOf(record.code)}>
                <strong>{text.numberOf(record.number)}</strong>
              </A>{' '}
              {record.revoked && <span class="tag lacks">{text.revokedTag}</span>}
              {!record.revoked && record.outdated && <span class="tag waits">{text.outdatedTag}</span>}
              <br />
              <small class="soft">
                {text.span(dateInWords(locale, record.from), dateInWords(locale, record.until))}
              </small>
            </p>
            <p class="small">
              {said(locale, record.organisationZh, record.organisationEn)}
              <br />
              <span class="soft">{volunteerHours.inHours(record.minutes)}</span>
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
