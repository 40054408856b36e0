import type { RosterShown } from '../../sql/rosters/roster-shown.ts'
import { Back } from '../kit/link.tsx'
import { Actions, Empty, Note } from '../kit/note.tsx'
import { type Refused, RefusedNote } from '../kit/refused-note.tsx'
import { said } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { dayInWords, hoursInWords, shortDay } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { rosterAddress } from './addresses.ts'
import { askedInShort, type QualificationNames } from './gap.ts'
import type { LastTime } from './last-time.ts'

interface CopyPageProps {
  visit: Visit
  staff: Staff
  slug: string
  roster: RosterShown
  names: QualificationNames
  /** The period before, with its last day, 'YYYY-MM-DD'; null: nothing went before. */
  last: { readonly from: string; readonly last: string } | null
  posts: readonly LastTime[]
  refused: Refused
}

/** The posts of last time that are not as they were, each with why. */
const NotCopied = ({ visit: { locale }, names, posts }: Pick<CopyPageProps, 'visit' | 'names' | 'posts'>) => {
  const { rosterDrafts, replies, why } = textIn(locale)
  const text = rosterDrafts.copy
  const asked = (codes: readonly string[]) => askedInShort(replies, names, codes)
  return (
    <ul class="rows">
      {posts.map(({ personId, name, starts, ends, qualifications, verdict, stops }) => (
        <li class="four" key={`${personId} ${starts.toISO()} ${qualifications.join()}`}>
          <p class="hour">{shortDay(locale, starts)}</p>
          <p>
            <strong>{name}</strong>
          </p>
          <p>
            {text.post(dayInWords(locale, starts), hoursInWords(locale, starts, ends), asked(qualifications))}
          </p>
          <p>
            <span class="tag lacks">
              {verdict === 'stopped' && stops.length > 0
                ? text.stopped(stops.map(({ rule, limit }) => why.word[rule](limit)))
                : text.why[verdict === 'held' || verdict === 'gone' ? verdict : 'stopped']}
            </span>
          </p>
        </li>
      ))}
    </ul>
  )
}

/** A draft beside the period before it: what can be as last time, and what cannot, with why. */
export const CopyPage = (props: CopyPageProps) => {
  const { visit, staff, slug, roster, last, posts, refused } = props
  const { locale } = visit
  const text = textIn(locale).rosterDrafts.copy
  const address = rosterAddress(slug, roster.rosterId)
  const count = (verdict: LastTime['verdict']) => posts.filter(one => one.verdict === verdict).length
  const not = posts.filter(({ verdict }) => verdict !== 'fits' && verdict !== 'same')
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="rosters" step={text.step} wide>
      <Back href={address}>{said(locale, roster.dutyZh, roster.dutyEn)}</Back>
      <h1>{text.step}</h1>
      <RefusedNote {...{ visit, refused }} />
      {last === null ? (
        <Empty heading={text.none}>
          <Actions>
            <a class="button plain" href={address}>
              {text.toMake}
            </a>
          </Actions>
        </Empty>
      ) : (
        <>
          <p class="lead">
            {text.heading(dayInWords(locale, last.from), dayInWords(locale, last.last))}{' '}
            {text.lead(count('fits'), count('same'))}
          </p>
          {count('fits') > 0 && roster.state === 'draft' ? (
            <form method="post" action={`${address}/copy`}>
              <Token visit={visit} />
              <input type="hidden" name="version" value={roster.version} />
              <Note>
                <p>{text.locked}</p>
              </Note>
              <Actions>
                <button type="submit">{text.apply}</button>
              </Actions>
            </form>
          ) : (
            <Actions>
              <a class="button second" href={address}>
                {text.toMake}
              </a>
            </Actions>
          )}
          {not.length === 0 ? (
            count('fits') === 0 && <p>{text.allCopied}</p>
          ) : (
            <>
              <h2>{text.not}</h2>
              <NotCopied {...props} posts={not} />
            </>
          )}
        </>
      )}
    </StaffPage>
  )
}
