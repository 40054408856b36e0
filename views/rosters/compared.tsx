import type { ComponentChildren, VNode } from 'preact'
import { Scroll } from '../kit/scroll.tsx'
import type { Visit } from '../kit/visit.ts'
import { dayInWords, hoursInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import type { ChangedPosts, Comparison } from './comparison.ts'
import { askedInShort, type QualificationNames } from './gap.ts'

/** What stands above the columns of the two drafts. */
type Heads = readonly [VNode, VNode]

const Head = ({ visit, first, heads }: { visit: Visit; first: string; heads: Heads }) => {
  const text = textIn(visit.locale).rosterDrafts.compare
  return (
    <thead>
      <tr>
        <td>
          <span class="unseen">{first}</span>
        </td>
        <th scope="col">
          {heads[0]} <small>{text.one}</small>
        </th>
        <th scope="col">{heads[1]}</th>
      </tr>
    </thead>
  )
}

interface NumbersProps {
  visit: Visit
  comparison: Comparison
  heads: Heads
  /** One for each draft: the way to choose it. */
  children: readonly [ComponentChildren, ComponentChildren]
}

/** How good each of two drafts is, in numbers. */
export const DraftNumbersTable = ({ visit, comparison: { one, other }, heads, children }: NumbersProps) => {
  const text = textIn(visit.locale).rosterDrafts.compare
  const rows = [
    [text.counts.filled, text.of(one.filled, one.positions), text.of(other.filled, other.positions)],
    [text.counts.lacking, one.lacking, other.lacking],
    [text.counts.spread, one.spread, other.spread],
    [text.counts.liked, one.liked, other.liked],
    [text.counts.disliked, one.disliked, other.disliked],
  ] as const
  return (
    <Scroll label={text.table}>
      <table>
        <Head {...{ visit, heads }} first={text.table} />
        <tbody>
          {rows.map(([label, here, there]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{here}</td>
              <td>{there}</td>
            </tr>
          ))}
          <tr>
            <td />
            <td>{children[0]}</td>
            <td>{children[1]}</td>
          </tr>
        </tbody>
      </table>
    </Scroll>
  )
}

/** What each person carries in either draft. */
export const PeopleTable = ({
  visit,
  heads,
  people,
}: {
  visit: Visit
  heads: Heads
  people: Comparison['people']
}) => {
  const text = textIn(visit.locale).rosterDrafts.compare
  return (
    <Scroll label={text.people}>
      <table>
        <Head {...{ visit, heads }} first={text.people} />
        <tbody>
          {people.map(({ name, one, other }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{one}</td>
              <td>{other}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

interface ChangedProps {
  visit: Visit
  heads: Heads
  names: QualificationNames
  changed: readonly ChangedPosts[]
}

/** The posts in which two drafts differ, with who is where. */
export const ChangedList = ({ visit, heads, names, changed }: ChangedProps) => {
  const { locale } = visit
  const { rosterDrafts, replies } = textIn(locale)
  const text = rosterDrafts.compare
  if (changed.length === 0) return <p>{text.alike}</p>
  const asked = (codes: readonly string[]) => askedInShort(replies, names, codes)
  const who = (posts: ChangedPosts['one']) =>
    posts === null
      ? text.noPost
      : posts.map((name, nth) => <div key={`${name} ${nth}`}>{name === '' ? text.nobody : name}</div>)
  return (
    <Scroll label={text.changed(changed.length)}>
      <table>
        <Head {...{ visit, heads }} first={text.changed(changed.length)} />
        <tbody>
          {changed.map(({ starts, ends, qualifications, one, other }) => (
            <tr key={`${starts.toISO()} ${qualifications.join()}`}>
              <th scope="row">
                {dayInWords(locale, starts)} {hoursInWords(locale, starts, ends)}
                <br />
                <small class="soft">{asked(qualifications)}</small>
              </th>
              <td>{who(one)}</td>
              <td>{who(other)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
