import { Icon } from '../kit/icon.tsx'
import { Back } from '../kit/link.tsx'
import { Actions, Note } from '../kit/note.tsx'
import { type Refused, RefusedNote } from '../kit/refused-note.tsx'
import { said } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { dayInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { positionAddress, rosterAddress, rostersAddress } from './addresses.ts'
import { Fairness } from './fairness.tsx'
import type { QualificationNames } from './gap.ts'
import type { PostedWeek } from './posted.ts'
import { PostedTable } from './posted-table.tsx'
import type { RosterRead } from './roster.ts'
import { RosterDoors } from './roster-doors.tsx'
import { RosterMaking } from './roster-making.tsx'
import { RosterWeeks } from './roster-weeks.tsx'
import { RosterWhy } from './roster-why.tsx'

export interface RosterPageProps {
  visit: Visit
  staff: Staff
  slug: string
  read: RosterRead
  /** 'YYYY-MM-DD', the last day of it. */
  last: string
  week: PostedWeek
  /** The Mondays of its weeks, and of the one that is shown. */
  weeks: readonly string[]
  monday: string
  names: QualificationNames
  refused: Refused
}

const Ways = ({ visit, slug, read: { roster, counts, making } }: RosterPageProps) => {
  const text = textIn(visit.locale).rosters
  const at = (rest: string) => rosterAddress(slug, roster.rosterId, rest)
  if (making?.runs) return null
  return (
    <Actions>
      {roster.state === 'draft' ? (
        <>
          {counts.filled > 0 && (
            <a class="button" href={at('/publication')}>
              {text.publish}
            </a>
          )}
          <form method="post" action={at('/solve')}>
            <Token visit={visit} />
            <button type="submit" class={counts.filled > 0 ? 'second' : undefined}>
              {counts.planned > 0 ? text.again : text.make}
            </button>
          </form>
        </>
      ) : (
        <a class="button second" href={at('/presence')}>
          {text.presence}
        </a>
      )}
      <RosterDoors {...{ visit, slug, roster }} />
      {roster.state === 'draft' && (
        <form method="post" action={at('/deletion')}>
          <Token visit={visit} />
          <button type="submit" class="plain">
            {text.remove}
          </button>
        </form>
      )}
    </Actions>
  )
}

/** A roster: what is filled and what is not, who is where, and who carries how much. */
export const RosterPage = (props: RosterPageProps) => {
  const { visit, staff, slug, read, last, week, names, refused } = props
  const { locale } = visit
  const text = textIn(locale).rosters
  const { roster, counts, making, fairness, nobody } = read
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
      <Ways {...props} />
      {props.weeks.length > 1 && <RosterWeeks {...props} />}
      <div class="with-side">
        <div>
          <PostedTable
            {...{ visit, week, names }}
            postsOnly={false}
            label={text.board(duty)}
            leads={positionId => positionAddress(slug, roster.rosterId, positionId)}
          />
          <RosterWhy {...{ visit, names }} lacks={shownLacks} />
        </div>
        {fairness.length > 0 && <Fairness {...{ visit, fairness }} />}
      </div>
      {roster.state === 'draft' && (
        <p class="soft small">
          <Icon name="lock" /> {text.locked}
        </p>
      )}
    </StaffPage>
  )
}
