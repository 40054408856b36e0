import type { PersonRead } from '../../sql/people/imports.ts'
import { A, Back } from '../kit/link.tsx'
import { Actions, Note } from '../kit/note.tsx'
import { type Refused, RefusedNote } from '../kit/refused-note.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { peopleAddress } from './addresses.ts'
import type { ImportPlan } from './imported.ts'

interface ImportPlanPageProps {
  visit: Visit
  staff: Staff
  slug: string
  importId: number
  plan: ImportPlan
  /** The word of the plan that is shown, for its button. */
  shown: string
  refused: Refused
}

/** As many as somebody looks through; the others are counted. */
const MOST = 100

interface GroupProps {
  visit: Visit
  people: readonly PersonRead[]
  heading: string
  lead?: string
}

const Group = ({ visit: { locale }, people, heading, lead }: GroupProps) => {
  const text = textIn(locale)
  if (people.length === 0) return null
  return (
    <section>
      <h2>{heading}</h2>
      {lead && <p>{lead}</p>}
      <ul class="rows">
        {people.slice(0, MOST).map(({ line, name, phone, email, certificates }) => (
          <li key={line}>
            <small class="soft">{text.imports.line(line)}</small>
            <p>
              <strong>{name}</strong>{' '}
              <small class="soft">{[phone, email].filter(way => way !== null).join(' · ')}</small>
            </p>
            <small>{certificates.length > 0 && text.imports.holds(certificates.length)}</small>
          </li>
        ))}
      </ul>
      {people.length > MOST && <p>{text.imports.others(people.length - MOST)}</p>}
    </section>
  )
}

/** What a table that was handed in would do, before it is confirmed. */
export const ImportPlanPage = ({
  visit,
  staff,
  slug,
  importId,
  plan,
  shown,
  refused,
}: ImportPlanPageProps) => {
  const { imports: text, faults: sentences } = textIn(visit.locale)
  const here = peopleAddress(slug)
  const { adds, joins, stays, faults, writes } = plan
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="people" step={text.planStep}>
      <Back href={`${here}/import`}>{text.another}</Back>
      <h1>{text.planHeading}</h1>
      <RefusedNote {...{ visit, refused }} />
      {faults.length > 0 && (
        <Note tone="fault" icon="alert">
          {faults.slice(0, MOST).map(({ line, fault }) => (
            <p key={line}>{text.lineFault(line, null, sentences[fault])}</p>
          ))}
        </Note>
      )}
      <Group visit={visit} people={adds} heading={text.adds(adds.length)} />
      <Group visit={visit} people={joins} heading={text.joins(joins.length)} lead={text.joinsLead} />
      <Group visit={visit} people={stays} heading={text.stays(stays.length)} lead={text.staysLead} />
      {!writes && faults.length === 0 && <p>{text.nothing}</p>}
      <form method="post" action={`${here}/import/${importId}`}>
        <Token visit={visit} />
        <input type="hidden" name="shown" value={shown} />
        <Actions>
          {writes && <button type="submit">{text.confirm}</button>}
          <A class="button second" href={`${here}/import`}>
            {text.another}
          </A>
        </Actions>
      </form>
    </StaffPage>
  )
}
