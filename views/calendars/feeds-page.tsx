import type { FeedChoice } from '../../sql/calendars/feed-choices.ts'
import { Icon } from '../kit/icon.tsx'
import { Empty, Note } from '../kit/note.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { FeedSheet, type FeedShown, feedNamed } from './feed-sheet.tsx'

interface FeedsPageProps {
  visit: Visit
  staff: Staff
  /** Those that are open, one's own first. */
  feeds: readonly FeedShown[]
  /** Those that may be opened. */
  choices: readonly FeedChoice[]
}

const Choices = ({ visit, choices }: Pick<FeedsPageProps, 'visit' | 'choices'>) => {
  const text = textIn(visit.locale).feeds
  return (
    <ul class="rows">
      {choices.map(choice => {
        const name = feedNamed(visit.locale, choice)
        return (
          <li key={`${choice.scope} ${choice.scopeId}`}>
            <Icon name={choice.scope === 'mine' ? 'clock' : 'day'} />
            <p>
              <strong>{name}</strong>
            </p>
            <form method="post" action="/me/calendars">
              <Token visit={visit} />
              <input type="hidden" name="scope" value={choice.scope} />
              <input type="hidden" name="of" value={choice.scopeId} />
              <button type="submit" class="second small" aria-label={text.openOne(name)}>
                {text.open}
              </button>
            </form>
          </li>
        )
      })}
    </ul>
  )
}

const How = ({ visit }: Pick<FeedsPageProps, 'visit'>) => {
  const text = textIn(visit.locale).feeds
  return (
    <>
      <Note>
        <p>{text.late}</p>
      </Note>
      <details>
        <summary>{text.how}</summary>
        <ol class="steps">
          {text.steps.map(step => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>{text.without}</p>
      </details>
    </>
  )
}

/** Feeds of one's own: those that are open with their addresses, and those that may be opened. */
export const FeedsPage = ({ visit, staff, feeds, choices }: FeedsPageProps) => {
  const text = textIn(visit.locale).feeds
  return (
    <StaffPage {...{ visit, staff }} wing="own" room={null} step={text.step}>
      <h1>{text.heading}</h1>
      <p class="lead">{text.lead}</p>
      {feeds.map(feed => (
        <FeedSheet key={feed.feedId} visit={visit} feed={feed} />
      ))}
      {feeds.length > 0 && choices.length > 0 && <h2>{text.further}</h2>}
      {choices.length > 0 && <Choices visit={visit} choices={choices} />}
      {feeds.length + choices.length === 0 ? (
        <Empty heading={text.none}>
          <p>{text.noneSaid}</p>
        </Empty>
      ) : (
        <How visit={visit} />
      )}
    </StaffPage>
  )
}
