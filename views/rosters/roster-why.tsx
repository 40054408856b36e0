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

/** For a position that stands empty: who could come, and what stops everybody else. */
export const LackInWords = ({ visit: { locale }, lack: { free, stopped } }: { visit: Visit; lack: Lack }) => {
  const text = textIn(locale)
  const { why } = text
  const clauses = [
    ...(free.length > 0 ? [why.free(free)] : []),
    ...stopped.map(one => stoppedInWords(text, one)),
  ]
  return <>{clauses.length === 0 ? why.nobody : why.sentence(clauses)}</>
}

interface RosterWhyProps {
  visit: Visit
  lacks: readonly Lack[]
  names: QualificationNames
  /** Where a position's way out is looked for; null where none is. */
  leads: ((positionId: number) => string) | null
}

/** Why positions are empty (R44), each with the way to what would fill it. */
export const RosterWhy = ({ visit, lacks, names, leads }: RosterWhyProps) => {
  const { locale } = visit
  const { why, replies } = textIn(locale)
  if (lacks.length === 0) return null
  return (
    <section class="sheet slip lacks">
      <h2>{why.heading}</h2>
      {lacks.map(lack => {
        const { number, starts, ends, qualifications, positionIds } = lack.gap
        const [positionId] = positionIds
        const asked = askedInShort(replies, names, qualifications)
        const place = `${dayInWords(locale, starts)} ${hoursInWords(locale, starts, ends)} · ${asked}`
        return (
          <div key={number}>
            <h3>{place}</h3>
            <p>
              <LackInWords {...{ visit, lack }} />
            </p>
            {leads && positionId !== undefined && (
              <p>
                <a class="button plain" href={`${leads(positionId)}?look=yes#why`}>
                  {why.whatWould}
                  <span class="unseen">{why.whatWouldThis(place)}</span>
                </a>
              </p>
            )}
          </div>
        )
      })}
    </section>
  )
}
