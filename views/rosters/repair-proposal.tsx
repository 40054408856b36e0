import type { RosterShown } from '../../sql/rosters/roster-shown.ts'
import type { FormState } from '../kit/form.ts'
import { Hidden } from '../kit/hidden.tsx'
import { Leaf } from '../kit/leaf.tsx'
import { Actions, Note } from '../kit/note.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { hoursInWords, timeInWords } from '../kit/when.tsx'
import { type Text, textIn } from '../text/text.ts'
import { positionAddress, rosterAddress } from './addresses.ts'
import { askedInShort, type QualificationNames } from './gap.ts'
import type { RepairChange, RepairShown } from './repair.ts'
import { RosterWhy } from './roster-why.tsx'

interface RepairProposalProps {
  visit: Visit
  slug: string
  roster: RosterShown
  names: QualificationNames
  proposal: RepairShown
  /** What was asked: it is asked again where it has changed meanwhile. */
  form: FormState
}

const summary = ({ proposal: text }: Text['repairs'], { changes, moved, proved }: RepairShown): string => {
  const filled = changes.filter(({ toPersonId }) => toPersonId !== null).length
  if (filled === 0) return proved ? text.nobodyCan : text.nobodyFound
  return proved ? text.proved(filled, moved) : text.notProved(filled, moved)
}

const Change = ({
  visit: { locale },
  names,
  change,
}: Pick<RepairProposalProps, 'visit' | 'names'> & { change: RepairChange }) => {
  const { repairs, replies } = textIn(locale)
  const text = repairs.proposal
  const { starts, ends, qualifications, from, to, answerBy, guests } = change
  const asked = askedInShort(replies, names, qualifications)
  return (
    <p>
      <strong>{text.change(from ?? text.nobody, to ?? text.nobody)}</strong>
      <br />
      <small class="soft">
        {hoursInWords(locale, starts, ends)} · {asked}
        {answerBy && ` · ${text.answerBy(timeInWords(locale, answerBy))}`}
      </small>
      {guests > 0 && (
        <>
          <br />
          <small>{to === null ? text.guestsLeft(guests) : text.guests(guests)}</small>
        </>
      )}
    </p>
  )
}

/** Who takes what, what stays empty and why, and who is told, with the one button that does it. */
export const RepairProposal = ({ visit, slug, roster, names, proposal, form }: RepairProposalProps) => {
  const { repairs } = textIn(visit.locale)
  const text = repairs.proposal
  const { changes, mark, lacks, unreachable } = proposal
  const isFilled = changes.some(({ toPersonId }) => toPersonId !== null)
  const isHeld = changes.some(({ from }) => from !== null)
  return (
    <>
      <section class="sheet">
        <h2>{text.heading}</h2>
        <p>{summary(repairs, proposal)}</p>
        <ul class="rows">
          {changes.map(change => (
            <li class="leafed" key={change.positionId}>
              <Leaf visit={visit} day={change.starts} />
              <Change {...{ visit, names, change }} />
              <a href={positionAddress(slug, roster.rosterId, change.positionId, '/filling')}>
                {text.byHand}
              </a>
            </li>
          ))}
        </ul>
        {isFilled && <p class="small soft">{text.told}</p>}
        {unreachable.length > 0 && (
          <Note tone="waits" icon="alert">
            <p>{text.unreachable(unreachable)}</p>
          </Note>
        )}
        <form method="post" action={rosterAddress(slug, roster.rosterId, '/repair')}>
          <Token visit={visit} />
          <Hidden typed={form.typed} />
          <input type="hidden" name="mark" value={mark} />
          {changes.map(({ positionId, toPersonId }) => (
            <input type="hidden" name="put" key={positionId} value={`${positionId}/${toPersonId ?? 0}`} />
          ))}
          <Actions>
            {(isFilled || isHeld) && <button type="submit">{isFilled ? text.does : text.leave}</button>}
            <a class="button plain" href={rosterAddress(slug, roster.rosterId)}>
              {text.not}
            </a>
          </Actions>
        </form>
      </section>
      <RosterWhy {...{ visit, lacks, names }} leads={null} />
    </>
  )
}
