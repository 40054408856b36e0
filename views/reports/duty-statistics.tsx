import type { Spread } from '../../sql/reports/duties.ts'
import { said } from '../kit/said.ts'
import { Scroll } from '../kit/scroll.tsx'
import type { Visit } from '../kit/visit.ts'
import { dateInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import type { DutyReport } from './duties.ts'
import { HeatChart } from './heat-chart.tsx'
import { SpreadChart } from './spread-chart.tsx'

const Tiles = ({ visit, duties }: { visit: Visit; duties: DutyReport }) => {
  const text = textIn(visit.locale).statistics
  const { attendance, attendanceBefore, given, givenBefore } = duties
  const tiles = [
    { label: text.duties.attendance, now: attendance, past: attendanceBefore, unit: '%' },
    { label: text.duties.given, now: given, past: givenBefore, unit: text.duties.hoursOf(given ?? 0) },
  ]
  return (
    <div class="tiles">
      {tiles.map(
        ({ label, now, past, unit }) =>
          now !== null && (
            <dl key={label} class="sheet">
              <dt>{past === null ? label : text.yearBefore(label, past)}</dt>
              <dd>
                {now}
                <small>{unit}</small>
              </dd>
            </dl>
          ),
      )}
    </div>
  )
}

const SpreadTable = ({ visit: { locale }, spreads }: { visit: Visit; spreads: readonly Spread[] }) => {
  const { statistics } = textIn(locale)
  const { fairness: text } = statistics
  return (
    <Scroll label={text.heading}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.period}</th>
            <th scope="col">{text.duty}</th>
            {[text.least, text.most, text.apart].map(head => (
              <th key={head} scope="col" class="number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {spreads.map(({ rosterId, from, until, nameZh, nameEn, least, most }) => (
            <tr key={rosterId}>
              <th scope="row">{statistics.span(dateInWords(locale, from), dateInWords(locale, until))}</th>
              <td>{said(locale, nameZh, nameEn)}</td>
              {[least, most, most - least].map((weight, n) => (
                <td key={`${n} ${weight}`} class="number">
                  {weight.toFixed(1)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

/** The numbers of duties: who came, how evenly they were shared out, and when people are wanted. */
export const DutyStatistics = ({ visit, duties }: { visit: Visit; duties: DutyReport }) => {
  const { spreads, heat, attendance, given } = duties
  const text = textIn(visit.locale).statistics
  if (spreads.length === 0 && heat === null && attendance === null && given === null) return null
  return (
    <div class="statistics">
      <h2>{text.duties.heading}</h2>
      <Tiles {...{ visit, duties }} />
      <div class="columns">
        {heat && <HeatChart {...{ visit, heat }} />}
        {spreads.length > 0 && <SpreadChart {...{ visit, spreads }} />}
      </div>
      {spreads.length > 0 && (
        <>
          <h2>{text.fairness.heading}</h2>
          <p class="small soft">{text.fairness.lead}</p>
          <SpreadTable {...{ visit, spreads }} />
        </>
      )}
    </div>
  )
}
