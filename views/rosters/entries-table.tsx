import type { ComponentChildren } from 'preact'
import type { Entry } from '../../sql/rosters/hours.ts'
import { said } from '../kit/said.ts'
import { Scroll } from '../kit/scroll.tsx'
import type { Visit } from '../kit/visit.ts'
import { dateInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'

interface EntriesTableProps {
  visit: Visit
  heading: string
  entries: readonly Entry[]
  /** Said under what was done, such as for whom; nothing where it is left out. */
  beneath?: (entry: Entry) => string
  /** A last cell of each line. */
  action?: (entry: Entry) => ComponentChildren
}

/** Each entry of the ledger by itself, corrections below what they correct. */
export const EntriesTable = ({ visit, heading, entries, beneath, action }: EntriesTableProps) => {
  const { locale } = visit
  const text = textIn(locale).volunteerHours.own
  return (
    <section>
      <h2>{heading}</h2>
      <Scroll label={heading}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.day}</th>
              <th scope="col">{text.what}</th>
              <th scope="col" class="number">
                {text.minutes}
              </th>
              {action && <td />}
            </tr>
          </thead>
          <tbody>
            {entries.map(entry => (
              <tr key={entry.entryId}>
                <th scope="row">
                  <span class="keep">{dateInWords(locale, entry.onDay)}</span>
                </th>
                <td>
                  {said(locale, entry.nameZh, entry.nameEn)}
                  {entry.corrects !== null && <span class="tag waits">{text.corrected}</span>}
                  {beneath && (
                    <>
                      <br />
                      <small class="soft">{beneath(entry)}</small>
                    </>
                  )}
                </td>
                <td class="number">{entry.minutes}</td>
                {action && <td>{action(entry)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}
