import type { WaitingShown } from '../../sql/booking/waiting.ts'
import { Close } from '../kit/close.tsx'
import { Actions, Note } from '../kit/note.tsx'
import { Page } from '../kit/page.tsx'
import { Reference } from '../kit/reference.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { dayInWords } from '../kit/when.tsx'
import { type Text, textIn } from '../text/text.ts'

/** One tap, no question, and nothing is left of it (R19, R63). */
export const LeaveWaiting = ({ visit }: { visit: Visit }) => (
  <form method="post" action="/waiting/leaving">
    <Token visit={visit} />
    <button type="submit" class="plain">
      {textIn(visit.locale).waiting.leave}
    </button>
  </form>
)

/** Why what was pressed came too late. */
export const OfferRefused = ({ visit, refused }: { visit: Visit; refused: keyof Text['refused'] | null }) =>
  refused && (
    <Note tone="waits">
      <p role="alert">{textIn(visit.locale).refused[refused]}</p>
    </Note>
  )

interface WaitingPageProps {
  visit: Visit
  entry: WaitingShown
  /** 'YYYY-MM-DD' */
  today: string
  refused: keyof Text['refused'] | null
}

const Taken = ({ visit }: { visit: Visit }) => {
  const text = textIn(visit.locale).waiting
  return (
    <Page visit={visit} step={text.own}>
      <h1>{text.taken}</h1>
      <p class="lead">{text.takenLead}</p>
      <Actions>
        <a class="button" href="/find">
          {text.find}
        </a>
      </Actions>
      <Close visit={visit} />
    </Page>
  )
}

/** The days that were wanted are over. */
const InVain = ({ visit, entry }: Pick<WaitingPageProps, 'visit' | 'entry'>) => {
  const text = textIn(visit.locale).waiting
  return (
    <Page visit={visit} step={text.own}>
      <h1>{text.inVain}</h1>
      <p class="lead">{text.inVainLead}</p>
      <Actions>
        <a class="button" href={`/t/${entry.address}`}>
          {text.times}
        </a>
      </Actions>
      <LeaveWaiting visit={visit} />
      <Close visit={visit} />
    </Page>
  )
}

/** Whoever waits: what comes next, and the way out. Where they stand in the list is never shown (R19). */
export const WaitingPage = ({ visit, entry, today, refused }: WaitingPageProps) => {
  const { locale } = visit
  const text = textIn(locale).waiting
  if (entry.state === 'taken') return <Taken visit={visit} />
  if (entry.lastDay < today) return <InVain {...{ visit, entry }} />
  const parts = entry.parts.map(part => text.part[part])
  return (
    <Page visit={visit} step={text.own}>
      <OfferRefused {...{ visit, refused }} />
      <h1>{text.waits}</h1>
      <section class="sheet slip">
        <p class="soft small">{text.reference}</p>
        <p>
          <Reference reference={entry.reference} />
        </p>
        <p>{text.wanted(parts, dayInWords(locale, entry.lastDay))}</p>
      </section>
      <h2>{text.next}</h2>
      <ol class="steps">
        <li>{entry.reachBy === 'email' ? text.steps.email : text.steps.sms}</li>
        <li>{text.steps.answer}</li>
        <li>{text.steps.otherwise}</li>
      </ol>
      <LeaveWaiting visit={visit} />
      <Close visit={visit} />
    </Page>
  )
}
