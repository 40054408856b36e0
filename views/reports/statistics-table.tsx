import { Scroll } from '../kit/scroll.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import type { Group, Statistics } from './statistics.ts'

interface TableProps<Of> {
  visit: Visit
  counted: Statistics
  heading: string
  /** What a line is of. */
  of: string
  groups: readonly Group<Of>[]
  nameOf: (of: readonly Of[]) => string
}

/** Lines with their numbers; an end that lines are told together stands once, beside all of them. */
export const StatisticsTable = <Of,>({ visit, counted, heading, of, groups, nameOf }: TableProps<Of>) => {
  const text = textIn(visit.locale).statistics
  return (
    <>
      <h2>{heading}</h2>
      <Scroll label={heading}>
        <table>
          <thead>
            <tr>
              <th scope="col">{of}</th>
              {[text.booked, ...counted.kinds.map(kind => text.kinds[kind])].map(head => (
                <th key={head} scope="col" class="number">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map(({ lines, ended }) => (
            <tbody key={nameOf(lines.flatMap(line => line.of))}>
              {lines.map((line, n) => (
                <tr key={nameOf(line.of)}>
                  <th scope="row">{nameOf(line.of)}</th>
                  <td class="number">{line.booked}</td>
                  {n === 0 &&
                    counted.kinds.map((kind, at) => (
                      <td key={kind} class="number" rowspan={lines.length}>
                        {ended[at]}
                      </td>
                    ))}
                </tr>
              ))}
            </tbody>
          ))}
          <tfoot>
            <tr>
              <th scope="row">{text.total}</th>
              <td class="number">{counted.booked}</td>
              {counted.kinds.map((kind, at) => (
                <td key={kind} class="number">
                  {counted.ended[at]}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </Scroll>
    </>
  )
}
