import type { FormState } from '../kit/form.ts'
import { Actions, Note } from '../kit/note.tsx'
import { groupedReference } from '../kit/reference.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { nearTime } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { nameInWords } from './name-in-words.ts'
import type { CaseShown, OpenedShown } from './safety.ts'
import { SafetyFacts } from './safety-facts.tsx'
import { SafetyOutcome } from './safety-outcome.tsx'

interface CaseProps {
  visit: Visit
  form: FormState
  /** 'YYYY-MM-DD' */
  today: string
  one: CaseShown
}

interface OpenedProps extends Pick<CaseProps, 'visit' | 'form'> {
  opened: OpenedShown
}

const Opened = (props: OpenedProps) => {
  const { visit, opened } = props
  const text = textIn(visit.locale).safetyCases
  const byMail = opened.reachBy === 'email'
  const notes = [
    ...(opened.stands ? [] : [text.over]),
    ...(opened.meetsAgain ? [text.meetsAgain] : []),
    ...(opened.keptApart && !opened.meetsAgain ? [text.keptApart] : []),
    ...(opened.otherWaits ? [text.otherWaits] : []),
    ...(opened.otherUnasked ? [text.otherUnasked] : []),
    ...(opened.stands && opened.contact === null ? [text.tellsNobody] : []),
  ]
  return (
    <>
      <SafetyFacts {...{ visit, opened }} />
      {opened.contact !== null && (
        <p>
          <strong>{text.script}</strong>{' '}
          {byMail ? text.scriptMail : text.scriptOf(nameInWords(visit.locale, opened) ?? text.notCalled)}
        </p>
      )}
      {notes.length > 0 && (
        <Note tone="waits" icon="alert">
          {notes.map(note => (
            <p key={note}>{note}</p>
          ))}
        </Note>
      )}
      {opened.decision === 'not_held' && opened.protection !== null && (
        <Actions>
          <a class="button second" href={`/t/${opened.protection}`}>
            {text.protection}
          </a>
        </Actions>
      )}
      <SafetyOutcome {...props} />
    </>
  )
}

const Tag = ({ visit, one, today }: Omit<CaseProps, 'form'>) => {
  const text = textIn(visit.locale).safetyCases
  const { by, escalatedAt, openedAt, againAt, decision } = one
  if (decision) return <span class="tag">{text.decisions[decision]}</span>
  if (escalatedAt && (!openedAt || againAt)) return <span class="tag lacks">{text.late}</span>
  return by && <span class="tag waits">{text.by(nearTime(visit.locale, by, today))}</span>
}

const toneOf = ({ opened, decision }: CaseShown) => {
  if (decision) return 'quiet'
  return opened ? 'lacks' : 'waits'
}

/** One who is to be reached: by reference alone, until it is opened; then what was answered, how to reach them, and what came of it. */
export const SafetyCaseSheet = (props: CaseProps) => {
  const { visit, form, one } = props
  const text = textIn(visit.locale).safetyCases
  const reference = groupedReference(one.reference)
  return (
    <section class={`sheet slip ${toneOf(one)}`} id={`p-${one.partyId}`}>
      <h2>
        {reference} <Tag {...props} />
      </h2>
      {one.opened ? (
        <Opened {...{ visit, form }} opened={one.opened} />
      ) : (
        <form method="post" action={`/me/safety/${one.partyId}/opening`}>
          <Token visit={visit} />
          {one.openedAt && <p class="small soft">{text.openedBefore}</p>}
          <button type="submit" class="second">
            {one.openedAt ? text.openAgain : text.open}
            <span class="unseen">{reference}</span>
          </button>
        </form>
      )}
    </section>
  )
}
