import { Errors } from '../kit/errors.tsx'
import { Field } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import { Empty } from '../kit/note.tsx'
import { said } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import type { Visit } from '../kit/visit.ts'
import { dateInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import type { DutyReport } from './duties.ts'
import { DutyStatistics } from './duty-statistics.tsx'
import { MissedChart } from './missed-chart.tsx'
import type { Report, Statistics } from './statistics.ts'
import { StatisticsTable } from './statistics-table.tsx'
import { StatisticsTiles } from './statistics-tiles.tsx'
import { WeekChart } from './week-chart.tsx'
import { weeksInWords } from './weeks-in-words.ts'

interface StatisticsPageProps {
  visit: Visit
  staff: Staff
  organisation: { readonly slug: string; readonly nameZh: string; readonly nameEn: string }
  /** The weeks that are asked for, as they were typed. */
  form: FormState
  /** Null when they cannot be read. */
  report: Report | null
  duties: DutyReport | null
}

const Asking = ({ visit, form, slug }: Pick<StatisticsPageProps, 'visit' | 'form'> & { slug: string }) => {
  const text = textIn(visit.locale).statistics
  return (
    <>
      <Errors {...{ visit, form }} labels={{ from: text.from, until: text.until }} />
      <form class="filters screen" action={`/o/${slug}/statistics`}>
        <Field {...{ visit, form }} name="from" label={text.from} type="date" />
        <Field {...{ visit, form }} name="until" label={text.until} type="date" />
        <button type="submit" class="second">
          {text.show}
        </button>
      </form>
    </>
  )
}

const Told = ({ visit, report, counted }: { visit: Visit; report: Report; counted: Statistics }) => {
  const { locale } = visit
  const text = textIn(locale).statistics
  return (
    <div class="statistics">
      <StatisticsTiles {...{ visit, report, counted }} />
      <div class="columns">
        <WeekChart {...{ visit, counted }} />
        <MissedChart {...{ visit, counted }} />
      </div>
      <StatisticsTable
        {...{ visit, counted }}
        {...{ heading: text.byService, of: text.service, groups: counted.services }}
        nameOf={services => text.list(services.map(({ nameZh, nameEn }) => said(locale, nameZh, nameEn)))}
      />
      <StatisticsTable
        {...{ visit, counted }}
        {...{ heading: text.byWeek, of: text.week, groups: counted.weeks }}
        nameOf={weeks => weeksInWords(locale, weeks)}
      />
    </div>
  )
}

/** What an organisation did in some weeks, with no count below five (R69). */
export const StatisticsPage = ({ visit, staff, organisation, form, report, duties }: StatisticsPageProps) => {
  const { locale } = visit
  const text = textIn(locale).statistics
  const days = report && [report.first, report.last].map(day => dateInWords(locale, day))
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="statistics" step={text.step} wide>
      <h1>{days ? text.span(days[0] ?? '', days[1] ?? '') : text.step}</h1>
      <Asking {...{ visit, form, slug: organisation.slug }} />
      {report?.counted && <Told {...{ visit, report, counted: report.counted }} />}
      {report && !report.counted && (
        <Empty heading={text.none}>
          <p>{text.noneNext}</p>
        </Empty>
      )}
      {duties && <DutyStatistics {...{ visit, duties }} />}
      <p class="soft small">{text.whose(said(locale, organisation.nameZh, organisation.nameEn))}</p>
      <p class="soft small">{text.howCounted}</p>
    </StaffPage>
  )
}
