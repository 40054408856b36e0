import { Icon } from '../kit/icon.tsx'
import { Back } from '../kit/link.tsx'
import { Note } from '../kit/note.tsx'
import { type Refused, RefusedNote } from '../kit/refused-note.tsx'
import { said } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import type { Visit } from '../kit/visit.ts'
import { dayInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { positionAddress, rostersAddress } from './addresses.ts'
import { Easings } from './easings.tsx'
import { Fairness } from './fairness.tsx'
import { HeldWithFewer } from './fewer.tsx'
import type { QualificationNames } from './gap.ts'
import type { PostedWeek } from './posted.ts'
import { PostedTable } from './posted-table.tsx'
import { PutDialog } from './put-dialog.tsx'
import type { RosterActions, RosterRead } from './roster.ts'
import { RosterMaking } from './roster-making.tsx'
import { RosterWays } from './roster-ways.tsx'
import { RosterWeeks } from './roster-weeks.tsx'
import { RosterWhy } from './roster-why.tsx'
import { UrgentDoors } from './urgent-doors.tsx'

export interface RosterPageProps {
  visit: Visit
  staff: Staff
  slug: string
  read: RosterRead
  actions: RosterActions
  /** 'YYYY-MM-DD', the last day of it. */
  last: string
  week: PostedWeek
  /** The Mondays of its weeks, and of the one that is shown. */
  weeks: readonly string[]
  monday: string
  names: QualificationNames
  refused: Refused
}

/** A roster: what is filled and what is not, who is where, and who carries how much. */
export const RosterPage = (props: RosterPageProps) => {
  const { visit, staff, slug, read, actions, last, week, names, refused } = props
  const { locale } = visit
  const text = textIn(locale).rosters
  const { roster, counts, making, fairness, easings, nobody } = read
  const leads = (positionId: number) => positionAddress(slug, roster.rosterId, positionId)
  const duty = said(locale, roster.dutyZh, roster.dutyEn)
  const inWeek = new Set(week.days)
  const shownLacks = read.lacks.filter(({ gap }) => inWeek.has(gap.starts.toFormat('yyyy-MM-dd')))
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="rosters" step={text.step} wide>
      <Back href={rostersAddress(slug)}>{textIn(locale).duties.toDuties}</Back>
      <h1>
        {duty} ·{' '}
        <span class="keep">{text.period(dayInWords(locale, roster.from), dayInWords(locale, last))}</span>{' '}
        <span class={roster.state === 'draft' ? 'tag waits' : 'tag'}>{text.states[roster.state]}</span>
      </h1>
      <RefusedNote {...{ visit, refused }} />
      <p class="lead">
        {text.lead(counts)} {roster.state === 'published' && text.answers(counts)}
      </p>
      {nobody && (
        <Note tone="waits" icon="alert">
          <p>{text.nobody}</p>
        </Note>
      )}
      {making && roster.state === 'draft' && (
        <RosterMaking {...{ visit, slug, making }} rosterId={roster.rosterId} />
      )}
      <UrgentDoors {...{ visit, slug }} rosterId={roster.rosterId} urgent={read.urgent} />
      <RosterWays {...{ visit, slug, read, actions }} />
      {props.weeks.length > 1 && <RosterWeeks {...props} />}
      <div class="with-side">
        <div>
          <PostedTable {...{ visit, week, names }} postsOnly={false} label={text.board(duty)} leads={leads} />
          <RosterWhy
            {...{ visit, names }}
            lacks={shownLacks}
            leads={roster.state === 'draft' ? leads : null}
          />
          <Easings
            {...{ visit, slug, easings }}
            rosterId={roster.rosterId}
            version={roster.version}
            takeBack={actions.takeBack}
          />
          <HeldWithFewer {...{ visit, slug, roster, names }} leftOut={read.leftOut} />
        </div>
        {fairness.length > 0 && <Fairness {...{ visit, fairness }} />}
      </div>
      {roster.state === 'draft' && (
        <p class="soft small">
          <Icon name="lock" /> {text.locked}
        </p>
      )}
      {actions.put && <PutDialog visit={visit} version={roster.version} />}
    </StaffPage>
  )
}
