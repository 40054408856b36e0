import type { DateTime } from 'luxon'
import type { FormState } from '../kit/form.ts'
import { untouched } from '../kit/form.ts'
import { Empty, Note } from '../kit/note.tsx'
import { type Refused, RefusedNote } from '../kit/refused-note.tsx'
import { Sentence } from '../kit/sentence.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import type { CaseShown } from './safety.ts'
import { SafetyCaseSheet } from './safety-case.tsx'
import { DoneCases, LaterCases } from './safety-lists.tsx'

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

/** Who is not at ease, for the safety worker alone (R15): by reference, and whom to reach by when; what is opened is in the audit. */
export const SafetyPage = (props: SafetyPageProps) => {
  const { visit, staff, onDuty, at, today, cases, typed, refused } = props
  const text = textIn(visit.locale).safetyCases
  const waiting = cases.filter(({ decidedAt }) => decidedAt === null)
  const later = waiting.filter(({ againAt }) => againAt !== null && againAt > at)
  const now = waiting.filter(one => !later.includes(one))
  const decided = cases.filter(one => !waiting.includes(one))
  const sheet = (one: CaseShown) => (
    <SafetyCaseSheet
      key={one.partyId}
      {...{ visit, today, one }}
      form={typed?.partyId === one.partyId ? typed.form : untouched}
    />
  )
  return (
    <StaffPage {...{ visit, staff }} wing="own" room="mine" step={text.step}>
      <h1>{text.heading}</h1>
      <p class="lead">
        {onDuty ? text.lead(staff.called ?? '', now.length) : text.leadCalled(waiting.length)}
      </p>
      <RefusedNote {...{ visit, refused }} />
      {now.length === 0 && (
        <Empty heading={text.none}>
          <p>{text.noneLead}</p>
        </Empty>
      )}
      {now.map(sheet)}
      <LaterCases {...{ visit, today }} cases={later} />
      {decided.length > 0 && <h2>{text.done}</h2>}
      {decided.filter(({ opened }) => opened).map(sheet)}
      <DoneCases visit={visit} cases={decided.filter(({ opened }) => !opened)} />
      <Note tone="fault" icon="alert">
        <p>
          <Sentence text={text.child} />
        </p>
      </Note>
    </StaffPage>
  )
}
