import { appointmentAddress } from '../booking/appointment-row.tsx'
import { A } from '../kit/link.tsx'
import { groupedReference } from '../kit/reference.tsx'
import { said } from '../kit/said.ts'
import type { Visit } from '../kit/visit.ts'
import { hourInWords, two } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import type { Block, LaneOnBoard, Rows } from './board.ts'

/** Numbers for the sheet: where something begins, and how long it is. */
const place = ({ at, rows }: Rows) => (rows === 1 ? `--at:${at}` : `--at:${at};--for:${rows}`)

type BlockProps = { visit: Visit; slug: string; of: LaneOnBoard['kind']; block: Block }

const BlockShown = ({ visit: { locale }, slug, of, block }: BlockProps) => {
  const text = textIn(locale).board
  if (block.kind === 'buffer') return <span class="hold" style={place(block)} />
  if (block.kind === 'occupied')
    return (
      <span class="block quiet" style={place(block)}>
        {text.occupied}
      </span>
    )
  if (block.kind === 'duty')
    return (
      <span class="block" style={place(block)}>
        <b>{said(locale, block.nameZh, block.nameEn)}</b>
      </span>
    )
  const {
    appointmentId,
    starts,
    sequence,
    startsEvery,
    references,
    serviceZh,
    serviceEn,
    workers,
    roomsZh,
    roomsEn,
    state,
  } = block.session
  const rooms = locale === 'en' ? roomsEn : roomsZh
  const words = text.said({
    service: said(locale, serviceZh, serviceEn),
    others: text.names(of === 'room' ? workers : rooms),
    state: text.states[state],
  })
  return (
    <A
      class={state === 'booked' ? 'block' : 'block arrived'}
      style={place(block)}
      href={appointmentAddress(slug, appointmentId)}
      {...(block.movable
        ? { 'data-sequence': sequence, 'data-every': startsEvery, 'data-starts': hourInWords(starts) }
        : {})}
    >
      <b>{groupedReference(references[0] ?? '')}</b>
      {words}
    </A>
  )
}

interface LaneProps {
  visit: Visit
  lane: LaneOnBoard
  /** How many quarters the board has, and the row of now. */
  quarters: number
  now: number | null
  slug: string
  /** Where a free gap leads, and the hour in which the board begins. */
  bookAt: string
  from: number
}

/** The hour that a row of the board begins at, '09:15'. */
const hourOfRow = (from: number, row: number) =>
  `${two(from + Math.floor((row - 1) / 4))}:${two(((row - 1) % 4) * 15)}`

const under = ({ locale }: Visit, { kind, placeZh, placeEn, hours }: LaneOnBoard) => {
  const text = textIn(locale).board
  if (kind === 'room') return said(locale, placeZh ?? '', placeEn ?? '')
  return hours === null ? text.noHours : text.between(...hours)
}

/** A room or a person: its hours, what stands in them, and when it cannot be had. */
export const LaneShown = ({ visit, lane, quarters, now, slug, bookAt, from }: LaneProps) => {
  const text = textIn(visit.locale).board
  return (
    <section class={lane.blocks.length === 0 ? 'lane screen' : 'lane'}>
      <h2>
        {said(visit.locale, lane.nameZh, lane.nameEn)}
        <small>{under(visit, lane)}</small>
      </h2>
      <div class="spread" style={`--quarters:${quarters}`}>
        {lane.rests.map(rest => (
          <span key={rest.at} class="rest" style={place(rest)}>
            {rest.why !== null && text.why[rest.why]}
          </span>
        ))}
        {/* For a pointer: the keyboard has one way to book above the board, not a stop at every gap. */}
        {lane.gaps.map(gap => (
          <A
            key={gap.at}
            class="gap"
            href={`${bookAt}&at=${hourOfRow(from, gap.at)}&beside=${lane.resourceId}`}
            tabIndex={-1}
            aria-hidden="true"
            style={place(gap)}
          >
            {text.book}
          </A>
        ))}
        {now !== null && <span class="now-line" style={`--at:${now}`} />}
        {lane.blocks.map(block => (
          <BlockShown key={`${block.kind}${block.at}`} {...{ visit, slug, of: lane.kind, block }} />
        ))}
      </div>
    </section>
  )
}
