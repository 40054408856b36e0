import { Actions } from '../kit/note.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { dayInWords, hoursInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { positionAddress, rosterAddress } from './addresses.ts'
import { easeInWords } from './easings.tsx'
import type { QualificationNames } from './gap.ts'
import type { Lack } from './roster.ts'
import { LackInWords } from './roster-why.tsx'
import type { ChangeShown, Look, WayShown } from './way.ts'

interface PositionWhyProps {
  visit: Visit
  slug: string
  rosterId: number
  positionId: number
  version: number
  names: QualificationNames
  lack: Lack
  look: Look
}

const Changes = ({
  visit: { locale },
  names,
  changes,
}: Pick<PositionWhyProps, 'visit' | 'names'> & { changes: readonly ChangeShown[] }) => {
  const { why, replies } = textIn(locale)
  return (
    <ul class="facts">
      {changes.map(({ starts, ends, qualifications, from, to }) => {
        const asked = replies.oneOf(qualifications.map(code => names.get(code) ?? code))
        const when = `${dayInWords(locale, starts)} ${hoursInWords(locale, starts, ends)}`
        const place = qualifications.length === 0 ? when : why.place(when, asked)
        return <li key={`${place}${from}${to}`}>{why.change({ place, from, to })}</li>
      })}
    </ul>
  )
}

const Way = ({ way, ...props }: PositionWhyProps & { way: WayShown }) => {
  const { visit, slug, rosterId, positionId, version } = props
  const { why, rosters } = textIn(visit.locale)
  const { reshuffle, easing, changes } = way
  const at =
    reshuffle === 'could'
      ? rosterAddress(slug, rosterId, '/solve')
      : positionAddress(slug, rosterId, positionId, '/easing')
  return (
    <>
      <p>
        <strong>{why.reshuffle[reshuffle]}</strong>
      </p>
      {reshuffle !== 'could' && (
        <p>{easing ? why.leastEasing(easing.map(one => easeInWords(visit.locale, one))) : why.noEasing}</p>
      )}
      {changes.length > 0 && (
        <>
          <h3>{why.wouldChange}</h3>
          <Changes {...props} changes={changes} />
        </>
      )}
      {easing && (
        <form method="post" action={at}>
          <Token visit={visit} />
          {easing.length > 0 && <input type="hidden" name="version" value={version} />}
          {easing.map(({ written }) => (
            <input key={written} type="hidden" name="ease" value={written} />
          ))}
          <Actions>
            <button type="submit">{reshuffle === 'could' ? rosters.again : why.ease}</button>
          </Actions>
          {reshuffle !== 'could' && <p class="soft small">{why.easedHint}</p>}
        </form>
      )}
    </>
  )
}

/** Why one position stands empty, and, when it is asked for, what would fill it (R44). */
export const PositionWhy = (props: PositionWhyProps) => {
  const { visit, slug, rosterId, positionId, lack, look } = props
  const { why } = textIn(visit.locale)
  return (
    <section class="sheet slip lacks" id="why">
      <h2>{why.heading}</h2>
      <p>
        <LackInWords {...{ visit, lack }} />
      </p>
      {look === 'not_asked' && (
        <p>
          <a class="button second" href={`${positionAddress(slug, rosterId, positionId)}?look=yes#why`}>
            {why.look}
          </a>
        </p>
      )}
      {look === 'looking' && <p aria-live="polite">{why.looking}</p>}
      {typeof look === 'object' && <Way {...props} way={look} />}
    </section>
  )
}
