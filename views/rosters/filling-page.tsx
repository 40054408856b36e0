import type { PositionShown } from '../../sql/rosters/positions.ts'
import type { RosterShown } from '../../sql/rosters/roster-shown.ts'
import { Choices, Option } from '../kit/choices.tsx'
import { Errors } from '../kit/errors.tsx'
import type { FormState } from '../kit/form.ts'
import { Back } from '../kit/link.tsx'
import { Actions } from '../kit/note.tsx'
import { type Refused, RefusedNote } from '../kit/refused-note.tsx'
import { said } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { When } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { positionAddress, rosterAddress } from './addresses.ts'
import type { Candidate } from './candidate.ts'
import { Never } from './candidates.tsx'

interface FillingPageProps {
  visit: Visit
  staff: Staff
  slug: string
  roster: RosterShown
  position: PositionShown
  /** Of what the candidates were shown (markOf). */
  mark: string
  candidates: readonly Candidate[]
  form: FormState
  refused: Refused
}

/** Who could come, those first whom no rule stops; and how they are asked. */
const Who = ({ visit, form, candidates }: Pick<FillingPageProps, 'visit' | 'form' | 'candidates'>) => {
  const { rosters: text, repairs, why } = textIn(visit.locale)
  const asked = { visit, form }
  return (
    <>
      <Choices {...asked} name="person" label={text.labels.person}>
        {candidates.map(({ personId, name, inWeek, rules }) => (
          <Option
            key={personId}
            form={form}
            name="person"
            value={String(personId)}
            label={name}
            hint={[text.inWeek(inWeek), ...rules.map(({ rule, limit }) => why.word[rule](limit))].join(' · ')}
          />
        ))}
      </Choices>
      {candidates.some(({ rules }) => rules.length > 0) && (
        <Choices {...asked} name="even_so" label={text.others}>
          <Option form={form} name="even_so" value="yes" type="checkbox" label={text.evenSo} />
        </Choices>
      )}
      <Choices {...asked} name="answer" label={repairs.byHand.answer}>
        <Option form={form} name="answer" value="ask" label={repairs.byHand.ask} />
        <Option form={form} name="answer" value="yes" label={repairs.byHand.saidYes} />
      </Choices>
    </>
  )
}

/** A position of a published roster is given to somebody by hand. */
export const FillingPage = (props: FillingPageProps) => {
  const { visit, staff, slug, roster, position, mark, candidates, form, refused } = props
  const { rosters, repairs } = textIn(visit.locale)
  const text = repairs.byHand
  const offered = candidates.filter(({ never }) => !never)
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="rosters" step={text.step}>
      <Back href={rosterAddress(slug, roster.rosterId)}>{rosters.toRoster}</Back>
      <h1>{text.heading(said(visit.locale, roster.dutyZh, roster.dutyEn))}</h1>
      <When visit={visit} starts={position.starts} ends={position.ends} />
      <Errors
        {...{ visit, form }}
        labels={{ person: rosters.labels.person, even_so: rosters.evenSo, answer: text.answer }}
      />
      <RefusedNote {...{ visit, refused }} />
      <p>{position.person === null ? text.empty : text.instead(position.person)}</p>
      {offered.length === 0 ? (
        <p>{text.nobody}</p>
      ) : (
        <form
          method="post"
          action={positionAddress(slug, roster.rosterId, position.positionId, '/filling')}
          novalidate
        >
          <Token visit={visit} />
          <input type="hidden" name="mark" value={mark} />
          <Who {...{ visit, form }} candidates={offered} />
          <Actions>
            <button type="submit">{text.save}</button>
          </Actions>
        </form>
      )}
      <Never {...{ visit, candidates }} />
    </StaffPage>
  )
}
