import type { Visit } from '../kit/visit.ts'
import { dayInWords, hoursInWords } from '../kit/when.tsx'
import { type Locale, textIn } from '../text/text.ts'
import { askedInShort, type Gap, type QualificationNames } from './gap.ts'
import type { ReplyJudged, WayToCount } from './reply.ts'

type Said = (gap: Gap) => string

interface ReplyListProps {
  visit: Visit
  names: QualificationNames
  replies: readonly ReplyJudged[]
}

/** What a gap is called in a list: its day, its hours and who is asked for. */
const gapSaid = (locale: Locale, names: QualificationNames, { starts, ends, qualifications }: Gap) => {
  const text = textIn(locale).replies
  const asked = askedInShort(text, names, qualifications)
  return text.read.gap(dayInWords(locale, starts), hoursInWords(locale, starts, ends), asked)
}

const wayTold = ({ positionId, personId }: WayToCount) => `${positionId}/${personId}`

/** Each is put into words once, however many ways lead there. */
const saidOnce = (locale: Locale, names: QualificationNames): Said => {
  const words = new Map<number, string>()
  return gap => {
    const said = words.get(gap.number) ?? gapSaid(locale, names, gap)
    words.set(gap.number, said)
    return said
  }
}

const Way = ({
  visit,
  said,
  reply,
  id,
}: Pick<ReplyListProps, 'visit'> & { said: Said; reply: ReplyJudged; id: string }) => {
  const text = textIn(visit.locale).replies.read
  if (reply.verdict !== 'unsure') return <strong>{reply.name ?? text.somebody}</strong>
  const label = reply.name === null ? text.whoIs(reply.said) : text.whichOf(reply.name)
  return (
    <>
      <label for={id}>{label}</label>
      <select id={id} name="count">
        <option value="">{text.notYet}</option>
        {reply.ways.map(way => (
          <option key={wayTold(way)} value={wayTold(way)}>
            {text.way(way.name, said(way.gap))}
          </option>
        ))}
      </select>
    </>
  )
}

/** What a pasted 接龙 says, line by line, and what would become of each; a line that is not sure is asked about. */
export const ReplyList = ({ visit, names, replies }: ReplyListProps) => {
  const { replies: all, why } = textIn(visit.locale)
  const text = all.read
  const saidOf = saidOnce(visit.locale, names)
  const tones = {
    counts: '',
    unsure: ' waits',
    unread: ' waits',
    stopped: ' lacks',
    full: ' lacks',
    no: '',
    again: '',
  }
  return (
    <ul class="rows">
      {replies.map((reply, index) => {
        const { said, gap, verdict, stops, ways } = reply
        const key = `${index} ${said}`
        const words = stops.map(({ rule, limit }) => why.word[rule](limit))
        return (
          <li class="four" key={key}>
            <p class="hour">{index + 1}</p>
            <div>
              <Way {...{ visit, reply }} said={saidOf} id={`reply-${index}`} />
              <br />
              <small class="soft">{text.quote(said)}</small>
              {verdict === 'counts' && <input type="hidden" name="count" value={ways.map(wayTold)[0]} />}
            </div>
            <p>{gap === null ? text.noGap : saidOf(gap)}</p>
            <p>
              <span class={`tag${tones[verdict]}`}>
                {verdict === 'stopped' ? text.stopped(words) : text.verdicts[verdict]}
              </span>
            </p>
          </li>
        )
      })}
    </ul>
  )
}
