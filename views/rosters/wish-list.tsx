import type { WishKind, WishShown } from '../../sql/rosters/wishes.ts'
import { said } from '../kit/said.ts'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { weekdayInWords } from '../kit/weekday.ts'
import { dayInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'

const tones: Readonly<Record<WishKind, string>> = { prefer: 'done', avoid: 'waits', cannot: 'lacks' }

const partOf = ({ from, until }: WishShown) => {
  if (from === '00:00' && until === '12:00') return 'morning'
  if (from === '12:00' && until === '18:00') return 'afternoon'
  return from === '18:00' && until === '24:00' ? 'evening' : null
}

interface WishListProps {
  visit: Visit
  wishes: readonly WishShown[]
  /** What the addresses of each begin with. */
  action: string
}

/** What somebody has wished for, each with the way to take it back. */
export const WishList = ({ visit, wishes, action }: WishListProps) => {
  const { locale } = visit
  const { kit, staff, wishes: text } = textIn(locale)
  if (wishes.length === 0) return <p class="soft">{text.none}</p>
  return (
    <ul class="rows">
      {wishes.map(wish => {
        const { wishId, weekday, day, from, until, kind, dutyZh, dutyEn, filledIn } = wish
        const when =
          weekday === null ? dayInWords(locale, day ?? '') : text.every(weekdayInWords(locale, weekday))
        const part = partOf(wish)
        const hours = part === null ? kit.hours(from, until) : text.parts[part]
        return (
          <li class="four" key={wishId}>
            <p class="hour">{when}</p>
            <p>
              {hours}
              <br />
              <small class="soft">
                {dutyZh === null || dutyEn === null ? text.everyDuty : said(locale, dutyZh, dutyEn)}
              </small>
            </p>
            <p>
              <span class={`tag ${tones[kind]}`}>{text.kinds[kind]}</span>{' '}
              {filledIn && <span class="tag">{staff.filledIn}</span>}
            </p>
            <form method="post" action={`${action}/${wishId}/withdrawal`}>
              <Token visit={visit} />
              <button type="submit" class="plain">
                {text.remove}
                <span class="unseen">{text.which(when, hours)}</span>
              </button>
            </form>
          </li>
        )
      })}
    </ul>
  )
}
