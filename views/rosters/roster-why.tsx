import type { Visit } from '../kit/visit.ts'
import { dayInWords, hoursInWords } from '../kit/when.tsx'
import { type Text, textIn } from '../text/text.ts'
import { askedInShort, type QualificationNames } from './gap.ts'
import type { Lack } from './roster.ts'

const stoppedInWords = ({ why }: Text, { names, rules }: Lack['stopped'][number]): string => {
  const [only, ...more] = rules
  if (only && more.length === 0) return why.stopped[only.rule](names, only.limit)
  return why.several(
    names[0] ?? '',
    rules.map(({ rule, limit }) => why.word[rule](limit)),
  )
}

/** Why positions are empty (R44): for each, who could come, and what stops everybody else. */
export const RosterWhy = ({
  visit: { locale },
  lacks,
  names,
}: {
  visit: Visit
  lacks: readonly Lack[]
  names: QualificationNames
}) => {
  const text = textIn(locale)
  const { why, replies } = text
  if (lacks.length === 0) return null
  return (
    <section class="sheet slip lacks">
      <h2>{why.heading}</h2>
      {lacks.map(({ gap: { number, starts, ends, qualifications }, free, stopped }) => {
        const clauses = [
          ...(free.length > 0 ? [why.free(free)] : []),
          ...stopped.map(one => stoppedInWords(text, one)),
        ]
        return (
          <div key={number}>
            <h3>
              {dayInWords(locale, starts)} {hoursInWords(locale, starts, ends)} ·{' '}
              {askedInShort(replies, names, qualifications)}
            </h3>
            <p>{clauses.length === 0 ? why.nobody : why.sentence(clauses)}</p>
          </div>
        )
      })}
    </section>
  )
}
