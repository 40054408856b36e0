import type { RosterShown } from '../../sql/rosters/roster-shown.ts'
import type { Variant } from '../../sql/rosters/variants.ts'
import { Back } from '../kit/link.tsx'
import { Actions, Note } from '../kit/note.tsx'
import { type Refused, RefusedNote } from '../kit/refused-note.tsx'
import { said } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { timeInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { rosterAddress } from './addresses.ts'
import { ChangedList, DraftNumbersTable, PeopleTable } from './compared.tsx'
import type { Comparison } from './comparison.ts'
import type { QualificationNames } from './gap.ts'

interface ComparePageProps {
  visit: Visit
  staff: Staff
  slug: string
  roster: RosterShown
  names: QualificationNames
  /** Drafts that stand beside it. */
  variants: readonly Variant[]
  /** The one that it is compared with; null: there is none. */
  chosen: Variant | null
  comparison: Comparison | null
  refused: Refused
}

const Beside = ({ visit: { locale }, slug, roster, variants, chosen }: ComparePageProps) => {
  const text = textIn(locale).rosterDrafts.compare
  if (variants.length < 2) return null
  return (
    <nav class="tabs" aria-label={text.which}>
      {variants.map(({ rosterId, madeAt }) => (
        <a
          key={rosterId}
          href={`${rosterAddress(slug, roster.rosterId, '/comparison')}?with=${rosterId}`}
          {...(rosterId === chosen?.rosterId ? { 'aria-current': 'page' as const } : {})}
        >
          {text.draft(rosterId, madeAt ? timeInWords(locale, madeAt) : '')}
        </a>
      ))}
    </nav>
  )
}

interface ChoosingProps {
  visit: Visit
  slug: string
  /** The one that is used, and the one that is thrown away for it. */
  used: Pick<Variant, 'rosterId' | 'version'>
  instead: Pick<Variant, 'rosterId' | 'version'>
  name: string
}

const Choosing = ({ visit, slug, used, instead, name }: ChoosingProps) => {
  const text = textIn(visit.locale).rosterDrafts.compare
  return (
    <form method="post" action={rosterAddress(slug, used.rosterId, '/comparison')}>
      <Token visit={visit} />
      <input type="hidden" name="version" value={used.version} />
      <input type="hidden" name="other" value={instead.rosterId} />
      <input type="hidden" name="other_version" value={instead.version} />
      <button type="submit" class="second">
        {text.choose}
        <span class="unseen">{text.chooseThis(name)}</span>
      </button>
    </form>
  )
}

const Compared = (props: ComparePageProps & { chosen: Variant; comparison: Comparison }) => {
  const { visit, slug, roster, names, chosen, comparison } = props
  const text = textIn(visit.locale).rosterDrafts.compare
  const [one, other] = [text.draftOf(roster.rosterId), text.draftOf(chosen.rosterId)]
  const heads = [
    <a key="one" href={rosterAddress(slug, roster.rosterId)}>
      {one}
    </a>,
    <a key="other" href={rosterAddress(slug, chosen.rosterId)}>
      {other}
    </a>,
  ] as const
  return (
    <>
      <DraftNumbersTable {...{ visit, comparison, heads }}>
        <Choosing {...{ visit, slug, used: roster, instead: chosen, name: one }} />
        <Choosing {...{ visit, slug, used: chosen, instead: roster, name: other }} />
      </DraftNumbersTable>
      <Note>
        <p>{text.chosen}</p>
      </Note>
      <h2>{text.changed(comparison.changed.length)}</h2>
      <ChangedList {...{ visit, names, heads }} changed={comparison.changed} />
      <h2>{text.people}</h2>
      <PeopleTable {...{ visit, heads }} people={comparison.people} />
    </>
  )
}

/** Two drafts of one duty side by side, of which one is chosen. */
export const ComparePage = (props: ComparePageProps) => {
  const { visit, staff, slug, roster, chosen, comparison, refused } = props
  const { rosterDrafts, refused: rules } = textIn(visit.locale)
  const text = rosterDrafts.compare
  const address = rosterAddress(slug, roster.rosterId)
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="rosters" step={text.step} wide>
      <Back href={address}>{said(visit.locale, roster.dutyZh, roster.dutyEn)}</Back>
      <h1>{text.heading}</h1>
      <RefusedNote {...{ visit, refused }} />
      <p class="lead">{roster.state === 'draft' ? text.lead : rules.roster_is_published}</p>
      {roster.state === 'draft' && (
        <>
          <Beside {...props} />
          {chosen && comparison ? <Compared {...props} {...{ chosen, comparison }} /> : <p>{text.only}</p>}
          <form method="post" action={`${address}/variants`}>
            <Token visit={visit} />
            <Actions>
              <button type="submit" class={chosen ? 'plain' : undefined}>
                {text.keep}
              </button>
            </Actions>
          </form>
        </>
      )}
    </StaffPage>
  )
}
