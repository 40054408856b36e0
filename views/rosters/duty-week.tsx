import type { ComponentChildren } from 'preact'
import type { Pattern } from '../../sql/rosters/patterns.ts'
import type { Visit } from '../kit/visit.ts'
import { dayInWords } from '../kit/when.tsx'
import { type Locale, textIn } from '../text/text.ts'

/** Who a row of a week asks for, in words: how many, and with which certificates. */
export const askedInWords = (
  locale: Locale,
  {
    positions,
    qualificationsZh,
    qualificationsEn,
  }: Pick<Pattern, 'positions' | 'qualificationsZh' | 'qualificationsEn'>,
): string => {
  const text = textIn(locale)
  const kinds = locale === 'en' ? qualificationsEn : qualificationsZh
  const whom = kinds.length === 0 ? text.duties.anybody : kinds.join(' / ')
  return `${whom} · ${text.duties.positions(positions)}`
}

interface DutyWeekProps {
  visit: Visit
  patterns: readonly Pattern[]
  /** 'YYYY-MM-DD' */
  today: string
  /** What can be done with a row of it. */
  action?: (pattern: Pattern, words: string) => ComponentChildren
}

/** The week of a duty, Monday first: the hours of each day and whom they ask for. */
export const DutyWeek = ({ visit: { locale }, patterns, today, action }: DutyWeekProps) => {
  const { duties: text, openings, kit } = textIn(locale)
  if (patterns.length === 0) return <p class="soft">{text.noWeek}</p>
  const days = openings.weekdays.flatMap((day, index) => {
    const rows = patterns.filter(({ weekday }) => weekday === index + 1)
    return rows.length === 0 ? [] : [{ day, rows }]
  })
  return (
    <dl class="summary">
      {days.map(({ day, rows }) => (
        <div key={day}>
          <dt>{day}</dt>
          <dd>
            {rows.map(row => {
              const hours = kit.hours(row.from, row.until)
              return (
                <div key={row.patternId}>
                  <span class="keep">{hours}</span> {askedInWords(locale, row)}
                  {row.since > today && (
                    <small class="soft"> {text.from(dayInWords(locale, row.since))}</small>
                  )}
                  {row.ends !== null && (
                    <small class="soft"> {text.until(dayInWords(locale, row.ends))}</small>
                  )}
                  {action?.(row, `${day} ${hours}`)}
                </div>
              )
            })}
          </dd>
        </div>
      ))}
    </dl>
  )
}
