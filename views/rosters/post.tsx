import type { ComponentChildren } from 'preact'
import type { PositionShown } from '../../sql/rosters/positions.ts'
import { Icon } from '../kit/icon.tsx'
import type { Text } from '../text/text.ts'
import { askedInShort, type QualificationNames } from './gap.ts'

interface PostProps {
  text: Text
  names: QualificationNames
  position: PositionShown
  postsOnly: boolean
  href: string | undefined
}

const Chip = ({
  tone,
  href,
  person,
  children,
}: {
  tone: string
  href: string | undefined
  /** Whoever can be drawn from here to another position. */
  person?: number | undefined
  children: ComponentChildren
}) =>
  href === undefined ? (
    <span class={`chip ${tone}`}>{children}</span>
  ) : (
    <a class={`chip ${tone}`} href={href} data-person={person}>
      {children}
    </a>
  )

/** A position in the cell of its shift: who holds it, or what is lacking; without `href` for paper. */
export const Post = ({ text, names, position, postsOnly, href }: PostProps) => {
  const { person, firm, state, fixed, qualifications } = position
  const { replies, rosters } = text
  const asked = askedInShort(replies, names, qualifications)
  const tone = qualifications.includes('lawyer') ? 'law' : ''
  if (postsOnly)
    return (
      <Chip {...{ tone, href }}>
        <b>{asked}</b>
      </Chip>
    )
  const who = firm ?? person
  if (who === null)
    return (
      <Chip tone="lacks" href={href}>
        <b>{replies.group.lacks(asked)}</b>
      </Chip>
    )
  const drawn = state === 'planned' ? (position.personId ?? undefined) : undefined
  const small = firm === null ? asked : replies.print.standing(person)
  return (
    <Chip tone={`${tone}${firm === null && !fixed ? '' : ' held'}`} href={href} person={drawn}>
      <b>{who}</b> <small>{state === 'offered' ? replies.print.unanswered(small) : small}</small>
      {href !== undefined && state === 'planned' && fixed && (
        <>
          {' '}
          <Icon name="lock" />
          <span class="unseen">{rosters.fixed}</span>
        </>
      )}
    </Chip>
  )
}
