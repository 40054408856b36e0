import type { AtDesk } from '../../sql/booking/desk.ts'
import { groupedReference } from '../kit/reference.tsx'
import { said } from '../kit/said.ts'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { hourInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { nameInWords } from './name-in-words.ts'

export interface DeskRow extends AtDesk {
  readonly late: { readonly minutes: number; readonly left: number } | null
  /** Of whoever came late and is there: their session ends at its hour all the same. */
  readonly shortened: { readonly left: number } | null
  readonly steps: {
    readonly arrive: boolean
    readonly leave: boolean
    readonly complete: boolean
    readonly miss: boolean
  }
  /** What to call them, once that was asked for; null: not asked. */
  readonly name: { readonly called: string | null; readonly title: 'ms' | 'mr' | null } | null
}

interface RowProps {
  visit: Visit
  row: DeskRow
  /** The day that the page shows, to come back to. */
  day: string
}

const Press = ({
  visit,
  day,
  to,
  label,
  of,
  plain,
}: Omit<RowProps, 'row'> & { to: string; label: string; of: string; plain?: boolean }) => (
  <form method="post" action={to}>
    <Token visit={visit} />
    <input type="hidden" name="day" value={day} />
    <button type="submit" class={plain ? 'plain small' : 'second'}>
      {label}
      <span class="unseen">{of}</span>
    </button>
  </form>
)

const Tag = ({ visit: { locale }, row }: Pick<RowProps, 'visit' | 'row'>) => {
  const text = textIn(locale).desk
  if (row.late) return <span class="tag lacks">{text.late(row.late.minutes)}</span>
  if (row.withdrawn) return <span class="tag quiet">{text.leftBefore}</span>
  if (row.arrivedAt && row.state === 'arrived')
    return <span class="tag">{text.arrivedAt(hourInWords(row.arrivedAt))}</span>
  // That the other of two is there is no word about this one.
  const state = row.state === 'arrived' ? 'booked' : row.state
  return <span class={state === 'unclear' ? 'tag waits' : 'tag quiet'}>{text.state[state]}</span>
}

const Name = ({ visit, row, day }: RowProps) => {
  const text = textIn(visit.locale).desk
  const of = text.of(groupedReference(row.reference))
  if (row.name === null)
    return <Press {...{ visit, day, of }} to={`/desk/parties/${row.partyId}/name`} label={text.name} plain />
  const name = nameInWords(visit.locale, row.name)
  if (name === null) return <p class="small soft">{text.nameGone}</p>
  return <p class="small">{text.nameOf(name)}</p>
}

/** What is said to whoever is late: what is left of the hour, and the choice between that and another day (R20). */
const Late = ({ visit, row, day }: RowProps) => {
  const text = textIn(visit.locale).desk
  const { partyId, late, shortened } = row
  if (shortened) return <p class="small">{text.shortened(hourInWords(row.ends), shortened.left)}</p>
  if (!late) return null
  const of = text.of(groupedReference(row.reference))
  return (
    <>
      <p class="small">{text.left(late.left)}</p>
      <div class="presses">
        {row.steps.arrive && (
          <Press {...{ visit, day, of }} to={`/desk/parties/${partyId}/arrival`} label={text.shorter} plain />
        )}
        <a class="button plain small" href={`/desk?day=${day}&another=${partyId}#passcode`}>
          {text.anotherDay}
          <span class="unseen">{of}</span>
        </a>
      </div>
    </>
  )
}

/** One who comes: by reference, with the room, a name once it was asked for, and what can be written down now. */
export const DeskRowItem = ({ visit, row, day }: RowProps) => {
  const text = textIn(visit.locale).desk
  const { partyId, late, steps } = row
  const of = text.of(groupedReference(row.reference))
  const press = { visit, day, of }
  const rooms = visit.locale === 'en' ? row.roomsEn : row.roomsZh
  return (
    <li id={`p-${partyId}`} class={late ? 'leafed now' : 'leafed'}>
      <p class="hour">{hourInWords(row.arrives)}</p>
      <div>
        <strong>{groupedReference(row.reference)}</strong> <Tag {...{ visit, row }} />{' '}
        {rooms.map(room => (
          <span key={room} class="tag quiet">
            {room}
          </span>
        ))}{' '}
        <small class="soft">{said(visit.locale, row.saidZh, row.saidEn)}</small>
        <Late {...{ visit, row, day }} />
        <Name {...{ visit, row, day }} />
      </div>
      <div class="presses">
        {steps.arrive && <Press {...press} to={`/desk/parties/${partyId}/arrival`} label={text.arrive} />}
        {steps.complete && (
          <Press
            {...press}
            to={`/desk/parties/${partyId}/held`}
            label={row.state === 'unclear' ? text.came : text.complete}
          />
        )}
        {steps.miss && <Press {...press} to={`/desk/parties/${partyId}/missing`} label={text.miss} />}
        {steps.leave && <Press {...press} to={`/desk/parties/${partyId}/leaving`} label={text.leave} plain />}
      </div>
    </li>
  )
}
