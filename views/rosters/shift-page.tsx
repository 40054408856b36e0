import type { RosterShown } from '../../sql/rosters/roster-shown.ts'
import { Errors } from '../kit/errors.tsx'
import { Field } from '../kit/field.tsx'
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
import { askedInShort, type QualificationNames } from './gap.ts'
import type { RosterShift } from './shift.ts'

export interface ShiftPageProps {
  visit: Visit
  staff: Staff
  slug: string
  roster: RosterShown
  shift: RosterShift
  names: QualificationNames
  form: FormState
  refused: Refused
}

/** Who holds the positions of a shift, and which lack somebody. */
export const WhoComes = ({
  visit,
  slug,
  roster,
  shift,
  names,
}: Pick<ShiftPageProps, 'visit' | 'slug' | 'roster' | 'shift' | 'names'>) => {
  const { rosterShifts: text, replies } = textIn(visit.locale)
  const asked = (codes: readonly string[]) => askedInShort(replies, names, codes)
  return (
    <section class="sheet">
      <h2>{text.who}</h2>
      <ul class="facts">
        {shift.positions.map(({ positionId, person, firm, qualifications }) => (
          <li key={positionId}>
            <a href={positionAddress(slug, roster.rosterId, positionId)}>
              {person ?? firm ?? text.lacks(asked(qualifications))}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Moving = ({ visit, slug, roster, shift, form, refused }: ShiftPageProps) => {
  const text = textIn(visit.locale).rosterShifts
  if (shift.held) return <p class="soft">{text.moveHeld}</p>
  const asked = { visit, form }
  return (
    <form method="post" action={shiftAddress(slug, roster.rosterId, shift.shiftId)} novalidate>
      <Token visit={visit} />
      <h2>{text.move}</h2>
      <Version {...{ form, refused, present: roster }} />
      <Field {...asked} name="day" label={text.labels.day} type="date" />
      <div class="pair">
        <Field {...asked} name="from" label={text.labels.from} type="time" />
        <Field {...asked} name="until" label={text.labels.until} type="time" />
      </div>
      {roster.state === 'draft' && <p class="soft small">{text.moveDraft}</p>}
      <Actions>
        <button type="submit" class="second">
          {text.save}
        </button>
      </Actions>
    </form>
  )
}

/** One shift of a roster: who comes, other hours, and the way to call it off. */
export const ShiftPage = (props: ShiftPageProps) => {
  const { visit, staff, slug, roster, shift, form, refused } = props
  const { rosterShifts: text, rosters } = textIn(visit.locale)
  const { shiftId, starts, ends, cancelled, begun } = shift
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="rosters" step={text.step}>
      <Back href={rosterAddress(slug, roster.rosterId)}>{rosters.toRoster}</Back>
      <h1>{said(visit.locale, roster.dutyZh, roster.dutyEn)}</h1>
      <When {...{ visit, starts, ends }} />
      <Errors {...{ visit, form }} labels={text.labels} />
      <RefusedNote {...{ visit, refused }} />
      {cancelled && (
        <p>
          <span class="tag lacks">{text.cancelled}</span>
        </p>
      )}
      <WhoComes {...props} />
      {!cancelled && begun && <p class="soft">{text.begun}</p>}
      {!cancelled && !begun && (
        <>
          <Moving {...props} />
          <Actions>
            <a class="button plain" href={shiftAddress(slug, roster.rosterId, shiftId, '/cancellation')}>
              {text.toCancel}
            </a>
          </Actions>
        </>
      )}
    </StaffPage>
  )
}
