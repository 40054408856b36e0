import type { Entry, Period, Summed } from '../../sql/rosters/hours.ts'
import { A } from '../kit/link.tsx'
import { said } from '../kit/said.ts'
import type { Visit } from '../kit/visit.ts'
import { dateInWords, monthInWords } from '../kit/when.tsx'
import { personAddress } from '../people/addresses.ts'
import { textIn } from '../text/text.ts'
import { EntriesTable } from './entries-table.tsx'
import { entryAddress, hoursAddress } from './hours-addresses.ts'
import { MinutesTable } from './minutes-table.tsx'

interface SummedHours {
  readonly first: Summed
  readonly minutes: number
}

/** What of an organisation's hours a page tells. */
export interface HoursShown {
  readonly period: Period
  readonly people: readonly SummedHours[]
  readonly activities: readonly SummedHours[]
  readonly months: readonly SummedHours[]
  /** Somebody's one by one, where somebody is asked for. */
  readonly of: { readonly personId: number; readonly name: string; readonly entries: readonly Entry[] } | null
}

interface Told {
  visit: Visit
  slug: string
  hours: HoursShown
}

/** Somebody's hours one by one, each with the way to correct it. */
export const HoursOfOne = ({ visit, slug, hours: { of, period } }: Told) => {
  const { locale } = visit
  const { volunteerHours, records } = textIn(locale)
  const text = volunteerHours.whole
  if (!of) return null
  return (
    <>
      <EntriesTable
        visit={visit}
        heading={text.linesOf(of.name)}
        entries={of.entries}
        action={({ corrects, entryId, onDay, nameZh, nameEn }) =>
          corrects === null && (
            <A
              href={entryAddress(slug, entryId)}
              aria-label={text.correctOf(dateInWords(locale, onDay), said(locale, nameZh, nameEn))}
            >
              {text.correct}
            </A>
          )
        }
      />
      <p>
        <A class="button second" href={personAddress(slug, of.personId, '/record')}>
          {records.issueStep}
        </A>{' '}
        <A href={hoursAddress(slug, period)}>{text.all}</A>
      </p>
    </>
  )
}

/** What was done for an organisation, by person, by what it was and by month. */
export const AllHours = ({ visit, slug, hours }: Told) => {
  const { locale } = visit
  const { whole: text, own } = textIn(locale).volunteerHours
  const { people, activities, months, period } = hours
  return (
    <>
      <MinutesTable
        {...{ visit, heading: text.byPerson, of: text.person }}
        lines={people.map(({ first: { personId, name }, minutes }) => ({
          ...{ key: String(personId), minutes },
          name: <A href={hoursAddress(slug, period, personId)}>{name}</A>,
        }))}
      />
      <MinutesTable
        {...{ visit, heading: text.byActivity, of: own.what }}
        lines={activities.map(({ first: { nameZh, nameEn }, minutes }) => ({
          ...{ key: nameZh, name: said(locale, nameZh, nameEn), minutes },
        }))}
      />
      <MinutesTable
        {...{ visit, heading: own.byMonth, of: own.month }}
        lines={months.map(({ first: { month }, minutes }) => ({
          ...{ key: month, name: monthInWords(locale, month), minutes },
        }))}
      />
    </>
  )
}
