import type { Entry } from '../../sql/rosters/hours.ts'
import type { RecordShown } from '../../sql/rosters/records.ts'
import type { FormState } from '../kit/form.ts'
import { Empty } from '../kit/note.tsx'
import { said } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import type { Visit } from '../kit/visit.ts'
import { monthInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { EntriesTable } from './entries-table.tsx'
import { MinutesTable } from './minutes-table.tsx'
import { PeriodFilter } from './period-filter.tsx'
import { RecordList } from './record-list.tsx'

/** Entries that belong together: the first of them, and the minutes of all. */
export interface SummedEntries {
  readonly first: Entry
  readonly minutes: number
}

/** What of somebody's hours a page tells. */
export interface OwnHoursShown {
  readonly entries: readonly Entry[]
  readonly total: number
  readonly organisations: readonly SummedEntries[]
  readonly months: readonly SummedEntries[]
}

interface OwnHoursPageProps {
  visit: Visit
  staff: Staff
  form: FormState
  /** Null when the period cannot be read. */
  hours: OwnHoursShown | null
  records: readonly RecordShown[]
}

const Told = ({ visit, hours }: { visit: Visit; hours: OwnHoursShown }) => {
  const { locale } = visit
  const text = textIn(locale).volunteerHours.own
  const whose = ({ organisationZh, organisationEn }: Entry) => said(locale, organisationZh, organisationEn)
  return (
    <>
      <div class="tiles">
        <dl class="sheet">
          <dt>{text.total}</dt>
          <dd>
            {text.hours(hours.total)}
            <small>{text.unit}</small>
          </dd>
        </dl>
      </div>
      <MinutesTable
        visit={visit}
        heading={text.byOrganisation}
        of={text.organisation}
        lines={hours.organisations.map(({ first, minutes }) => ({
          ...{ key: whose(first), name: whose(first), minutes },
        }))}
      />
      <MinutesTable
        visit={visit}
        heading={text.byMonth}
        of={text.month}
        lines={hours.months.map(({ first, minutes }) => ({
          ...{ key: first.onDay, name: monthInWords(locale, first.onDay), minutes },
        }))}
      />
      <EntriesTable visit={visit} heading={text.lines} entries={hours.entries} beneath={whose} />
    </>
  )
}

/** A volunteer's own hours, by organisation, by month and one by one. */
export const OwnHoursPage = ({ visit, staff, form, hours, records }: OwnHoursPageProps) => {
  const { volunteerHours, records: issued } = textIn(visit.locale)
  const text = volunteerHours.own
  return (
    <StaffPage {...{ visit, staff }} wing="own" room="shifts" step={text.step}>
      <h1>{text.step}</h1>
      <p class="lead">{text.lead}</p>
      <PeriodFilter {...{ visit, form }} action="/me/hours" />
      {hours && hours.entries.length > 0 && <Told {...{ visit, hours }} />}
      {hours?.entries.length === 0 && (
        <Empty heading={text.none}>
          <p>{text.noneNext}</p>
        </Empty>
      )}
      <h2>{issued.own}</h2>
      {records.length > 0 && <RecordList {...{ visit, records }} addressOf={code => `/me/records/${code}`} />}
      <p class="small soft">{issued.askFor}</p>
    </StaffPage>
  )
}
