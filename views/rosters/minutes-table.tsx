import type { ComponentChildren } from 'preact'
import { Scroll } from '../kit/scroll.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

interface MinutesTableProps {
  visit: Visit
  heading: string
  /** What a line is of. */
  of: string
  lines: readonly { readonly key: string; readonly name: ComponentChildren; readonly minutes: number }[]
}

/** Minutes by something, a line each. */
export const MinutesTable = ({ visit, heading, of, lines }: MinutesTableProps) => (
  <section>
    <h2>{heading}</h2>
    <Scroll label={heading}>
      <table>
        <thead>
          <tr>
            <th scope="col">{of}</th>
            <th scope="col" class="number">
              {textIn(visit.locale).volunteerHours.own.minutes}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, name, minutes }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td class="number">{minutes}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  </section>
)
