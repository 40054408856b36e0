import type { RosterEntry } from '../../sql/audit/roster-entries.ts'
import type { RosterShown } from '../../sql/rosters/roster-shown.ts'
import { Icon } from '../kit/icon.tsx'
import { A, Back } from '../kit/link.tsx'
import { said } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import type { Visit } from '../kit/visit.ts'
import { dayInWords, hoursInWords, timeInWords } from '../kit/when.tsx'
import { type Locale, type Text, textIn } from '../text/text.ts'
import { rosterAddress } from './addresses.ts'

interface LogPageProps {
  visit: Visit
  staff: Staff
  slug: string
  roster: RosterShown
  entries: readonly RosterEntry[]
  /** The entry that the next, older page begins after; null on the last. */
  older: number | null
}

const wordOf = (words: Readonly<Record<string, string>>, code: string): string =>
  Object.hasOwn(words, code) ? String(words[code]) : code

/** 'account/7' as 账号 7 */
const coded = ({ audit }: Text, code: string): string => {
  const [kind = '', id] = code.split('/')
  const word = wordOf(audit.kinds, kind)
  return id === undefined ? word : audit.thing(word, id)
}

/** What an entry is about: whose shift, and when it is. */
const ofWhat = (locale: Locale, { starts, ends, holder, holderName }: RosterEntry): string | null => {
  const text = textIn(locale)
  if (starts === null || ends === null) return null
  const when = `${dayInWords(locale, starts)} ${hoursInWords(locale, starts, ends)}`
  const who = holderName ?? (holder === null ? null : coded(text, holder))
  return who === null ? when : text.rosterLog.shiftOf(who, when)
}

/** What happened to a roster, the newest first: who answered, swapped, was filled in or called off, and when. */
export const LogPage = ({ visit, staff, slug, roster, entries, older }: LogPageProps) => {
  const { locale } = visit
  const text = textIn(locale)
  const { rosterLog, audit } = text
  const address = rosterAddress(slug, roster.rosterId, '/log')
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="rosters" step={rosterLog.step}>
      <Back href={rosterAddress(slug, roster.rosterId)}>{said(locale, roster.dutyZh, roster.dutyEn)}</Back>
      <h1>{rosterLog.step}</h1>
      <p class="lead">{rosterLog.lead}</p>
      {entries.length === 0 && <p class="soft">{audit.none}</p>}
      <ul class="log">
        {entries.map(entry => {
          const about = ofWhat(locale, entry)
          const who = entry.actorName ?? coded(text, entry.actor)
          return (
            <li key={entry.entryId}>
              <small>{timeInWords(locale, entry.at)}</small>
              {rosterLog.did(who, wordOf(audit.did, entry.verb))}
              {about !== null && (
                <>
                  <br />
                  <small class="soft">{about}</small>
                </>
              )}
            </li>
          )
        })}
      </ul>
      <nav class="pages" aria-label={audit.pages}>
        <a href={address}>{audit.newest}</a>
        {older !== null && (
          <A href={`${address}?before=${older}`}>
            {audit.older}
            <Icon name="next" />
          </A>
        )}
      </nav>
    </StaffPage>
  )
}
