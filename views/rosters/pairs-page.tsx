import type { Pairable, PairShown } from '../../sql/rosters/pairs.ts'
import { Choices, Option } from '../kit/choices.tsx'
import { Errors } from '../kit/errors.tsx'
import { Select } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import { Back } from '../kit/link.tsx'
import { Actions, Empty } from '../kit/note.tsx'
import { type Refused, RefusedNote } from '../kit/refused-note.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { pairsAddress, rostersAddress } from './addresses.ts'

interface PairsPageProps {
  visit: Visit
  staff: Staff
  slug: string
  pairs: readonly PairShown[]
  people: readonly Pairable[]
  form: FormState
  refused: Refused
}

const tones = { apart: 'lacks', together: 'done' } as const
const kinds = ['apart', 'together'] as const

const List = ({ visit, slug, pairs }: Pick<PairsPageProps, 'visit' | 'slug' | 'pairs'>) => {
  const text = textIn(visit.locale).pairs
  return (
    <ul class="rows">
      {pairs.map(({ personId, name, withPersonId, withName, kind }) => (
        <li key={`${personId} ${withPersonId}`}>
          <p>
            <strong>{text.two(name, withName)}</strong>
          </p>
          <p>
            <span class={`tag ${tones[kind]}`}>{text.kinds[kind]}</span>
          </p>
          <form method="post" action={pairsAddress(slug, '/ending')}>
            <Token visit={visit} />
            <input type="hidden" name="person" value={personId} />
            <input type="hidden" name="with" value={withPersonId} />
            <input type="hidden" name="kind" value={kind} />
            <button type="submit" class="plain">
              {text.end}
              <span class="unseen">{text.which(name, withName)}</span>
            </button>
          </form>
        </li>
      ))}
    </ul>
  )
}

/** The pairs in which an organisation's people are, and one more. */
export const PairsPage = ({ visit, staff, slug, pairs, people, form, refused }: PairsPageProps) => {
  const { pairs: text, duties } = textIn(visit.locale)
  const asked = { visit, form }
  const options = (some: readonly Pairable[]) =>
    some.map(({ personId, name }) => ({ value: String(personId), label: name }))
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="rosters" step={text.step}>
      <Back href={rostersAddress(slug)}>{duties.toDuties}</Back>
      <h1>{text.heading}</h1>
      <Errors {...asked} labels={text.labels} />
      <RefusedNote {...{ visit, refused }} />
      <p class="lead">{text.lead}</p>
      {pairs.length === 0 ? (
        <Empty heading={text.none}>
          <p>{text.noneNext}</p>
        </Empty>
      ) : (
        <List {...{ visit, slug, pairs }} />
      )}
      <form method="post" action={pairsAddress(slug)} novalidate>
        <Token visit={visit} />
        <h2>{text.addOne}</h2>
        <div class="pair">
          <Select
            {...asked}
            name="person"
            label={text.labels.person}
            none={text.choose}
            options={options(people.filter(({ own }) => own))}
          />
          <Select
            {...asked}
            name="with"
            label={text.labels.with}
            none={text.choose}
            options={options(people)}
          />
        </div>
        <Choices {...asked} name="kind" label={text.labels.kind}>
          {kinds.map(value => (
            <Option
              key={value}
              {...{ form, value }}
              name="kind"
              label={text.kinds[value]}
              hint={text.hints[value]}
            />
          ))}
        </Choices>
        <Actions>
          <button type="submit">{text.add}</button>
        </Actions>
      </form>
    </StaffPage>
  )
}
