import type { ComingOnCard } from '../../sql/booking/board-card.ts'
import { groupedReference } from '../kit/reference.tsx'
import type { Visit } from '../kit/visit.ts'
import { hourInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'

/** As many as stand below each other on a sheet of A5; more stand in two columns. */
const MOST_IN_A_COLUMN = 22

const Table = ({ visit: { locale }, coming }: { visit: Visit; coming: readonly ComingOnCard[] }) => {
  const text = textIn(locale).board
  const { arrives, reference, room, ready, came } = text.columns
  return (
    <table>
      <thead>
        <tr>
          {[arrives, reference, room, ready, came].map(column => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {coming.map(one => (
          <tr key={one.reference}>
            <th scope="row">{hourInWords(one.arrives)}</th>
            <td>{groupedReference(one.reference)}</td>
            <td>{text.names(locale === 'en' ? one.roomsEn : one.roomsZh)}</td>
            <td>{text.names([...one.prepare, ...one.along].map(what => text.ready[what]))}</td>
            <td>□</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Who comes, with a box to tick by pencil. */
export const CardComing = ({ visit, coming }: { visit: Visit; coming: readonly ComingOnCard[] }) => {
  if (coming.length === 0) return <p>{textIn(visit.locale).board.nobodyComes}</p>
  if (coming.length <= MOST_IN_A_COLUMN) return <Table {...{ visit, coming }} />
  const half = Math.ceil(coming.length / 2)
  return (
    <div class="two-columns">
      <Table visit={visit} coming={coming.slice(0, half)} />
      <Table visit={visit} coming={coming.slice(half)} />
    </div>
  )
}
