import type { CallOnCard } from '../../sql/booking/board-card.ts'
import { Icon } from '../kit/icon.tsx'
import { A } from '../kit/link.tsx'
import { groupedReference } from '../kit/reference.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import type { Visit } from '../kit/visit.ts'
import { dayInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { boardAddress } from './board-addresses.ts'
import type { Waits } from './board-waits.tsx'
import type { Card, Hours } from './card.ts'
import { CardComing } from './card-coming.tsx'

/** As many calls as have room. */
const MOST_CALLS = 10

interface CardPageProps {
  visit: Visit
  staff: Staff
  /** Of the organisation. */
  slug: string
  /** 'YYYY-MM-DD' */
  day: string
  card: Card
  waits: Waits
}

/** A day on a sheet of A5: who is there, who comes, whom to ring. It holds no name of a visitor, and is sent to nobody. */
export const CardPage = ({ visit, staff, slug, day, card, waits }: CardPageProps) => {
  const { locale } = visit
  const text = textIn(locale).board
  const spans = (hours: readonly Hours[]) => hours.map(span => text.between(...span))
  const there = card.there.map(({ name, hours }) => text.personThere(name, text.names(spans(hours))))
  const call = ({ reference, starts, ends }: CallOnCard) =>
    starts && ends
      ? text.call(groupedReference(reference), starts.toFormat('H:mm'), ends.toFormat('H:mm'))
      : text.callWithoutHour(groupedReference(reference))
  const more = card.calls.length - MOST_CALLS
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="day" step={text.cardStep} wide>
      <div class="card">
        <p class="screen">
          <A class="button" href={boardAddress(slug, day)}>
            <Icon name="before" />
            {text.backToDay}
          </A>{' '}
          <span class="soft">{text.cardOf}</span>
        </p>
        <h1>{dayInWords(locale, day)}</h1>
        <p>{text.open(spans(card.open))}</p>
        <h2>{text.whoIsThere}</h2>
        <p>{there.length === 0 ? text.nobodyThere : text.names(there)}</p>
        <h2>{text.whoComes}</h2>
        <CardComing visit={visit} coming={card.coming} />
        <h2>{text.calls}</h2>
        <p>
          {card.calls.length === 0
            ? text.noCalls
            : text.names([
                ...card.calls.slice(0, MOST_CALLS).map(call),
                ...(more > 0 ? [text.andMoreCalls(more)] : []),
              ])}
        </p>
        {waits.unclear > 0 && <p>{text.stillUnclear(waits.unclear)}</p>}
        {waits.toMend > 0 && <p>{text.stillToMend(waits.toMend)}</p>}
        <p class="small">{text.cardFoot}</p>
      </div>
    </StaffPage>
  )
}
