import { Icon } from '../kit/icon.tsx'
import { groupedReference } from '../kit/reference.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { dayInWords, nearTime } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import type { CaseShown } from './safety.ts'

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

/** What was decided of late: each can be opened again. */
export const DoneCases = ({ visit, cases }: { visit: Visit; cases: readonly CaseShown[] }) => {
  const text = textIn(visit.locale).safetyCases
  if (cases.length === 0) return null
  return (
    <ul class="rows">
      {cases.map(({ partyId, reference, decidedAt, decision }) => (
        <li key={partyId}>
          <Icon name="check" />
          <p>
            {groupedReference(reference)}
            <br />
            <small class="soft">
              {decidedAt &&
                decision &&
                text.doneOf(dayInWords(visit.locale, decidedAt), text.decisions[decision])}
            </small>
          </p>
          <OpenAgain {...{ visit, partyId, reference }} />
        </li>
      ))}
    </ul>
  )
}

/** What comes back later: each can be opened before. */
export const LaterCases = ({
  visit,
  cases,
  today,
}: {
  visit: Visit
  cases: readonly CaseShown[]
  today: string
}) => {
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
