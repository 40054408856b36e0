import type { RosterShown } from '../../sql/rosters/roster-shown.ts'
import { Icon } from '../kit/icon.tsx'
import { A } from '../kit/link.tsx'
import { said } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import type { Visit } from '../kit/visit.ts'
import { dayInWords, timeInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { rosterAddress } from './addresses.ts'
import type { QualificationNames } from './gap.ts'
import type { PostedWeek } from './posted.ts'
import { PostedTable } from './posted-table.tsx'

interface PrintPageProps {
  visit: Visit
  staff: Staff
  slug: string
  roster: RosterShown
  week: PostedWeek
  /** The Mondays of all weeks, and the one that is shown. */
  weeks: readonly string[]
  monday: string
  /** For a wall that anybody passes: posts and hours without names. */
  postsOnly: boolean
  names: QualificationNames
}

/** A week of a roster on a sheet of A4, to be posted; no telephone stands on it, and without names if that is wanted. */
export const PrintPage = (props: PrintPageProps) => {
  const { visit, staff, slug, roster, week, weeks, monday, postsOnly, names } = props
  const { locale } = visit
  const text = textIn(locale).replies.print
  const address = rosterAddress(slug, roster.rosterId)
  const sheet = (of: string, only: boolean) => `${address}/print?week=${of}${only ? '&only=posts' : ''}`
  const duty = said(locale, roster.dutyZh, roster.dutyEn)
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="rosters" step={text.step} wide>
      <div class="posted">
        <p class="screen">
          <A class="button" href={address}>
            <Icon name="before" />
            {text.back}
          </A>{' '}
          <span class="soft">{text.how}</span>
        </p>
        <nav class="screen tabs" aria-label={text.weeks}>
          {weeks.map(of => (
            <A key={of} href={sheet(of, postsOnly)} aria-current={of === monday ? 'page' : undefined}>
              {text.week(dayInWords(locale, of))}
            </A>
          ))}
        </nav>
        <nav class="screen tabs" aria-label={text.what}>
          <A href={sheet(monday, false)} aria-current={postsOnly ? undefined : 'page'}>
            {text.withNames}
          </A>
          <A href={sheet(monday, true)} aria-current={postsOnly ? 'page' : undefined}>
            {text.postsOnly}
          </A>
        </nav>
        <h1>
          {text.heading(
            duty,
            dayInWords(locale, week.days[0] ?? monday),
            dayInWords(locale, week.days.at(-1) ?? monday),
          )}
        </h1>
        <p>
          {roster.publishedAt === null
            ? text.draft
            : text.published(
                said(locale, staff.organisation?.nameZh ?? '', staff.organisation?.nameEn ?? ''),
                timeInWords(locale, roster.publishedAt),
              )}
        </p>
        {week.days.length === 0 ? (
          <p>{text.nothing}</p>
        ) : (
          <PostedTable {...{ visit, week, names, postsOnly }} label={text.table(duty)} />
        )}
        <p class="small">{postsOnly ? text.footOfPosts : text.foot}</p>
      </div>
    </StaffPage>
  )
}
