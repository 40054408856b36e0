import type { PositionShown } from '../../sql/rosters/positions.ts'
import type { RosterShown } from '../../sql/rosters/roster-shown.ts'
import { Choices, Option } from '../kit/choices.tsx'
import { Errors } from '../kit/errors.tsx'
import type { FormState } from '../kit/form.ts'
import { Back } from '../kit/link.tsx'
import { Actions } from '../kit/note.tsx'
import { type Refused, RefusedNote, Version } from '../kit/refused-note.tsx'
import { said } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { When } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { positionAddress, rosterAddress, shiftAddress } from './addresses.ts'
import type { Candidate } from './candidate.ts'
import { Candidates, Never } from './candidates.tsx'
import { HoldWithFewer } from './fewer.tsx'
import { askedInShort, type QualificationNames } from './gap.ts'
import type { PositionActions } from './position-actions.ts'
import { PositionFurther } from './position-further.tsx'
import { PositionWhy } from './position-why.tsx'
import type { Lack } from './roster.ts'
import type { Look } from './way.ts'

interface PositionPageProps {
  visit: Visit
  staff: Staff
  slug: string
  roster: RosterShown
  position: PositionShown
  names: QualificationNames
  candidates: readonly Candidate[]
  actions: PositionActions
  /** Why it stands empty; null when it does not. */
  lack: Lack | null
  look: Look
  form: FormState
  refused: Refused
}

type Shown = Pick<PositionPageProps, 'visit' | 'slug' | 'roster' | 'position' | 'actions'>

const Fixing = ({ visit, slug, roster, position }: Shown) => {
  const text = textIn(visit.locale).rosters
  return (
    <form method="post" action={positionAddress(slug, roster.rosterId, position.positionId, '/fixing')}>
      <Token visit={visit} />
      <input type="hidden" name="version" value={roster.version} />
      <Actions>
        <button type="submit" class="second" name="fixed" value={position.fixed ? 'no' : 'yes'}>
          {position.fixed ? text.unlock : text.lock}
        </button>
      </Actions>
    </form>
  )
}

const Putting = ({ visit, slug, roster, position, candidates, form, refused }: PositionPageProps) => {
  const text = textIn(visit.locale).rosters
  return (
    <>
      <form method="post" action={positionAddress(slug, roster.rosterId, position.positionId)} novalidate>
        <Token visit={visit} />
        <Version {...{ form, refused, present: roster }} />
        {form.typed.from?.[0] && <input type="hidden" name="from" value={form.typed.from[0]} />}
        <Candidates {...{ visit, form, candidates }} />
        {candidates.some(({ never, rules }) => !never && rules.length > 0) && (
          <Choices visit={visit} form={form} name="even_so" label={text.others}>
            <Option form={form} name="even_so" value="yes" type="checkbox" label={text.evenSo} />
          </Choices>
        )}
        <Actions>
          <button type="submit">{text.choose}</button>
        </Actions>
      </form>
      <Never {...{ visit, candidates }} />
    </>
  )
}

/** One position: who holds it now, and in a draft who could, with what stops each. */
export const PositionPage = (props: PositionPageProps) => {
  const { visit, staff, slug, roster, position, names, actions, lack, look, form, refused } = props
  const { locale } = visit
  const { rosters: text, rosterShifts, replies } = textIn(locale)
  const { qualifications, starts, ends, person, firm } = position
  const asked = askedInShort(replies, names, qualifications)
  const holder = person ?? firm
  const address = rosterAddress(slug, roster.rosterId)
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="rosters" step={text.position}>
      <Back href={address}>{text.toRoster}</Back>
      <h1>
        {said(locale, roster.dutyZh, roster.dutyEn)} · {asked}
      </h1>
      <When {...{ visit, starts, ends }} />
      <Errors {...{ visit, form }} labels={{ ...text.labels, even_so: text.evenSo }} />
      <RefusedNote {...{ visit, refused }} />
      <p>
        {holder === null ? text.empty : text.now(holder)}{' '}
        <a href={shiftAddress(slug, roster.rosterId, position.shiftId)}>{rosterShifts.toShift}</a>
      </p>
      {lack && actions.look && (
        <PositionWhy
          {...{ visit, slug, names, lack, look }}
          rosterId={roster.rosterId}
          positionId={position.positionId}
          version={roster.version}
        />
      )}
      {actions.fewer && <HoldWithFewer {...{ visit, slug, roster, position }} fewer={actions.fewer} />}
      {actions.fix && <Fixing {...props} />}
      {actions.put && <Putting {...props} />}
      <PositionFurther {...{ visit, slug, position, actions }} rosterId={roster.rosterId} />
    </StaffPage>
  )
}
