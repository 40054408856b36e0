import type { DateTime } from 'luxon'
import type { FormState } from '../kit/form.ts'
import { untouched } from '../kit/form.ts'
import { Icon } from '../kit/icon.tsx'
import { Empty, Note } from '../kit/note.tsx'
import { groupedReference } from '../kit/reference.tsx'
import { type Refused, RefusedNote } from '../kit/refused-note.tsx'
import { Sentence } from '../kit/sentence.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { dayInWords, nearTime } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import type { CaseShown } from './safety.ts'
import { SafetyCaseSheet } from './safety-case.tsx'

interface SafetyPageProps {
  visit: Visit
  staff: Staff
  onDuty: boolean
  at: DateTime
  /** 'YYYY-MM-DD' */
  today: string
  cases: readonly CaseShown[]
  /** What was typed about one of them. */
  typed: { readonly partyId: number; readonly form: FormState } | null
  refused: Refused
}

const OpenAgain = ({
  visit,
  partyId,
  reference,
}: { visit: Visit } & Pick<CaseShown, 'partyId' | 'reference'>) => (
  <form method="post" action={`/me/safety/${partyId}/opening`}>
    <Token visit={visit} />
    <button type="submit" class="plain small">
      {textIn(visit.locale).safetyCases.openAgain}
      <span class="unseen">{groupedReference(reference)}</span>
    </button>
  </form>
)

const Done = ({ visit, cases }: Pick<SafetyPageProps, 'visit' | 'cases'>) => {
  const text = textIn(visit.locale).safetyCases
  const done = cases.flatMap(({ decidedAt, decision, opened, ...one }) =>
    decidedAt && decision && !opened ? [{ ...one, decidedAt, decision }] : [],
  )
  if (done.length === 0) return null
  return (
    <>
      <h2>{text.done}</h2>
      <ul class="rows">
        {done.map(({ partyId, reference, decidedAt, decision }) => (
          <li key={partyId}>
            <Icon name="check" />
            <p>
              {groupedReference(reference)}
              <br />
              <small class="soft">
                {text.doneOf(dayInWords(visit.locale, decidedAt), text.decisions[decision])}
              </small>
            </p>
            <OpenAgain {...{ visit, partyId, reference }} />
          </li>
        ))}
      </ul>
    </>
  )
}

const Later = ({ visit, cases, today }: Pick<SafetyPageProps, 'visit' | 'cases' | 'today'>) => {
  const text = textIn(visit.locale).safetyCases
  if (cases.length === 0) return null
  return (
    <>
      <h2>{text.laterHeading}</h2>
      <ul class="rows">
        {cases.map(({ partyId, reference, againAt }) => (
          <li key={partyId}>
            <Icon name="clock" />
            <p>
              {groupedReference(reference)}
              <br />
              <small class="soft">{againAt && text.again(nearTime(visit.locale, againAt, today))}</small>
            </p>
            <OpenAgain {...{ visit, partyId, reference }} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** Who is not at ease, for the safety worker alone (R15): by reference, and whom to reach by when; what is opened is in the audit. */
export const SafetyPage = (props: SafetyPageProps) => {
  const { visit, staff, onDuty, at, today, cases, typed, refused } = props
  const text = textIn(visit.locale).safetyCases
  const waiting = cases.filter(({ decidedAt }) => decidedAt === null)
  const later = waiting.filter(({ againAt }) => againAt !== null && againAt > at)
  const now = waiting.filter(one => !later.includes(one))
  const decided = cases.filter(one => one.decidedAt !== null && one.opened !== null)
  return (
    <StaffPage {...{ visit, staff }} wing="own" room="mine" step={text.step}>
      <h1>{text.heading}</h1>
      <p class="lead">
        {onDuty ? text.lead(staff.called ?? '', now.length) : text.leadCalled(waiting.length)}
      </p>
      <RefusedNote {...{ visit, refused }} />
      {now.length + decided.length === 0 && (
        <Empty heading={text.none}>
          <p>{text.noneLead}</p>
        </Empty>
      )}
      {[...decided, ...now].map(one => (
        <SafetyCaseSheet
          key={one.partyId}
          {...{ visit, today, one }}
          form={typed?.partyId === one.partyId ? typed.form : untouched}
        />
      ))}
      <Later {...{ visit, today }} cases={later} />
      <Done {...{ visit, cases }} />
      <Note tone="fault" icon="alert">
        <p>
          <Sentence text={text.child} />
        </p>
      </Note>
    </StaffPage>
  )
}
