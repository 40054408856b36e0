import type { Entry, Period, Summed } from '../../sql/rosters/hours.ts'
import type { RosterNamed } from '../../sql/rosters/settling.ts'
import type { FormState } from '../kit/form.ts'
import { Icon } from '../kit/icon.tsx'
import { A } from '../kit/link.tsx'
import { Empty, Note } from '../kit/note.tsx'
import { said } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import type { Visit } from '../kit/visit.ts'
import { dateInWords, monthInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { EntriesTable } from './entries-table.tsx'
import { entryAddress, exportAddress, hoursAddress, presenceAddress } from './hours-addresses.ts'
import { MinutesTable } from './minutes-table.tsx'
import { PeriodFilter } from './period-filter.tsx'

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

interface HoursPageProps {
  visit: Visit
  staff: Staff
  slug: string
  form: FormState
  /** Null when the period cannot be read. */
  hours: HoursShown | null
  toSettle: readonly (RosterNamed & { readonly shifts: number })[]
}

type Told = Pick<HoursPageProps, 'visit' | 'slug'> & { hours: HoursShown }

/** Somebody's hours one by one, each with the way to correct it. */
const One = ({ visit, slug, hours: { of, period } }: Told) => {
  const { locale } = visit
  const text = textIn(locale).volunteerHours.whole
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
        <A href={hoursAddress(slug, period)}>{text.all}</A>
      </p>
    </>
  )
}

const All = ({ visit, slug, hours }: Told) => {
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

/** The hours of an organisation: what is still to be said, and what was counted. */
export const HoursPage = ({ visit, staff, slug, form, hours, toSettle }: HoursPageProps) => {
  const { locale } = visit
  const text = textIn(locale).volunteerHours.whole
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="people" step={text.step}>
      <h1>{text.step}</h1>
      <p class="lead">{text.lead}</p>
      {toSettle.length > 0 && (
        <Note tone="waits" icon="alert">
          <p>{text.toSettle}</p>
          {toSettle.map(({ rosterId, nameZh, nameEn, shifts }) => (
            <p key={rosterId}>
              <A href={presenceAddress(slug, rosterId)}>
                {text.toSettleIn(said(locale, nameZh, nameEn), shifts)}
              </A>
            </p>
          ))}
        </Note>
      )}
      <PeriodFilter {...{ visit, form }} action={hoursAddress(slug)}>
        {hours && (
          <A class="button plain" href={exportAddress(slug, hours.period)}>
            <Icon name="save" />
            {text.takeAway}
          </A>
        )}
      </PeriodFilter>
      {hours?.people.length === 0 && (
        <Empty heading={text.none}>
          <p>{text.noneNext}</p>
        </Empty>
      )}
      {hours && <One {...{ visit, slug, hours }} />}
      {hours && hours.people.length > 0 && !hours.of && <All {...{ visit, slug, hours }} />}
    </StaffPage>
  )
}
