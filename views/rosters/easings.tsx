import type { EasedShown } from '../../sql/rosters/easings.ts'
import { Icon } from '../kit/icon.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { dayInWords, hoursInWords } from '../kit/when.tsx'
import { type Locale, textIn } from '../text/text.ts'
import { rosterAddress } from './addresses.ts'
import type { EaseShown } from './way.ts'

/** 林律师：11月30日那一周 4 班 */
export const easeInWords = (
  locale: Locale,
  { person, rule, day, allows, starts, ends }: EaseShown,
): string => {
  const { easing } = textIn(locale).why
  const on = dayInWords(locale, day)
  if (rule !== 'hours') return easing[rule]({ name: person, day: on, allows })
  return easing.hours({
    name: person,
    day: on,
    hours: starts && ends ? hoursInWords(locale, starts, ends) : '',
  })
}

interface EasingsProps {
  visit: Visit
  slug: string
  rosterId: number
  version: number
  easings: readonly EasedShown[]
  /** They may be taken back. */
  takeBack: boolean
}

/** The rules that are let go in a roster (R44), and the way to keep them again. */
export const Easings = ({ visit, slug, rosterId, version, easings, takeBack }: EasingsProps) => {
  const { locale } = visit
  const text = textIn(locale).why
  if (easings.length === 0) return null
  return (
    <section class="sheet">
      <h2>{text.eased}</h2>
      <ul class="rows">
        {easings.map(one => (
          <li key={one.easingId}>
            <Icon name="alert" />
            <p>{easeInWords(locale, one)}</p>
            {takeBack && (
              <form method="post" action={rosterAddress(slug, rosterId, '/easing/taking-back')}>
                <Token visit={visit} />
                <input type="hidden" name="version" value={version} />
                <input type="hidden" name="easing" value={one.easingId} />
                <button type="submit" class="plain">
                  {text.takeBack}
                  <span class="unseen">{text.takeBackThis(one.person)}</span>
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {takeBack && <p class="soft small">{text.takeBackHint}</p>}
    </section>
  )
}
