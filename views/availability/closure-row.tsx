import type { ComponentChildren } from 'preact'
import type { ClosureKept } from '../../sql/availability/closures.ts'
import { said } from '../kit/said.ts'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

interface ClosureRowProps {
  visit: Visit
  /** Of the page that closes. */
  address: string
  closure: ClosureKept
  /** A sign or a day before it. */
  before: ComponentChildren
  /** When it is closed. */
  when: ComponentChildren
}

/** A place that is closed, when and why, with the button that takes it back. */
export const ClosureRow = ({ visit, address, closure, before, when }: ClosureRowProps) => {
  const text = textIn(visit.locale).closure
  const { closureId, placeZh, placeEn, saidZh, saidEn } = closure
  const place = said(visit.locale, placeZh, placeEn)
  return (
    <li>
      {before}
      <p>
        <strong>{place}</strong> {when}
        <br />
        <small class="soft">{said(visit.locale, saidZh, saidEn)}</small>
      </p>
      <form method="post" action={`${address}/taking-back`}>
        <Token visit={visit} />
        <input type="hidden" name="closure" value={closureId} />
        <button type="submit" class="second">
          {text.takeBack}
          <span class="unseen">{text.takeBackThis(place)}</span>
        </button>
      </form>
    </li>
  )
}
