import type { ComponentChildren } from 'preact'
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

interface AfterwardsProps {
  visit: Visit
  heading: string
  lead: string
  /** The way on, and what it is called. */
  to: string
  way: string
  children?: ComponentChildren
}

/** They wait no more: why, and the way on. */
const Afterwards = ({ visit, heading, lead, to, way, children }: AfterwardsProps) => (
  <Page visit={visit} step={textIn(visit.locale).waiting.own}>
    <h1>{heading}</h1>
    <p class="lead">{lead}</p>
    <Actions>
      <a class="button" href={to}>
        {way}
      </a>
    </Actions>
    {children}
    <Close visit={visit} />
  </Page>
)

/** Whoever waits: what comes next, and the way out. Where they stand in the list is never shown (R19). */
export const WaitingPage = ({ visit, entry, today, refused }: WaitingPageProps) => {
  const { locale } = visit
  const text = textIn(locale).waiting
  if (entry.state === 'taken')
    return <Afterwards visit={visit} heading={text.taken} lead={text.takenLead} to="/find" way={text.find} />
  if (entry.lastDay < today)
    return (
      <Afterwards
        visit={visit}
        heading={text.inVain}
        lead={text.inVainLead}
        to={`/t/${entry.address}`}
        way={text.times}
      >
        <LeaveWaiting visit={visit} />
      </Afterwards>
    )
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
