import { Close } from '../kit/close.tsx'
import { Back } from '../kit/link.tsx'
import { Actions } from '../kit/note.tsx'
import { Page } from '../kit/page.tsx'
import { Reference } from '../kit/reference.tsx'
import { Sentence } from '../kit/sentence.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import type { Kept } from './kept.ts'
import { Happened } from './kept-happened.tsx'
import { type Row, rowsOfAppointment, rowsOfYou } from './kept-in-words.ts'

interface KeptProps {
  visit: Visit
  kept: Kept
}

/** What there is, question by question, and in one line what was asked for and is not there. */
const Rows = ({ visit, rows }: { visit: Visit; rows: readonly Row[] }) => {
  const { booking, ownSide } = textIn(visit.locale)
  const absent = rows.filter(([, answer]) => answer === null).map(([asked]) => asked.replace(/[？?]$/, ''))
  const none: Row = [ownSide.kept.nothing, absent.length > 0 ? booking.check.list(absent) : null]
  return (
    <dl class="summary">
      {[...rows, none].map(
        ([asked, answer]) =>
          answer !== null && (
            <div key={asked}>
              <dt>{asked}</dt>
              <dd>{answer}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

/** What can be done with it: copied always, changed and erased while there is something to change and erase. */
const Doing = ({ visit, kept: { you, appointment } }: KeptProps) => {
  const text = textIn(visit.locale).ownSide.kept
  const there = you.erasedAt === null
  return (
    <>
      {you.reach.contact !== null && <p class="small soft">{text.copyLead}</p>}
      <Actions>
        <a class="button" href="/appointment/kept.json">
          {text.copy}
        </a>
        {there && appointment.withdrawnAt === null && (
          <a class="button second" href="/appointment/contact">
            {text.change}
          </a>
        )}
        {there && (
          <a class="button plain" href="/appointment/erasure">
            {text.erase}
          </a>
        )}
      </Actions>
    </>
  )
}

/**
 * Everything that is kept of one party, in words, and how long; from here it is changed, copied or erased (PIPL 45, 47). On paper
 * it is the reference alone: a sheet is found by others.
 */
export const KeptPage = ({ visit, kept }: KeptProps) => {
  const { ownSide, booking } = textIn(visit.locale)
  const text = ownSide.kept
  return (
    <Page visit={visit} step={text.step}>
      <div class="screen">
        <Back href="/appointment">{booking.appointment.step}</Back>
        <h1>{text.heading}</h1>
        {kept.you.erasedAt && <p>{text.erasedSaid}</p>}
        <p class="lead">{text.lead}</p>
        <h2>{text.yours}</h2>
        <Rows visit={visit} rows={rowsOfYou(visit, kept)} />
        <h2>{text.time}</h2>
        <Rows visit={visit} rows={rowsOfAppointment(visit, kept)} />
        <Happened {...{ visit, kept }} />
        <h2>{text.long}</h2>
        <ul>
          {text.longSaid.map(line => (
            <li key={line}>
              <Sentence text={line} />
            </li>
          ))}
        </ul>
        <Doing {...{ visit, kept }} />
        <Close visit={visit} />
      </div>
      <p class="paper">
        <Reference reference={kept.appointment.reference} />
      </p>
    </Page>
  )
}
