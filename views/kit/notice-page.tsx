import { type Text, textIn } from '../text/text.ts'
import { Icon } from './icon.tsx'
import { isSafeAddress } from './link.tsx'
import { Actions } from './note.tsx'
import { Page } from './page.tsx'
import { Sentence } from './sentence.tsx'
import { telephoneOf } from './telephone.ts'
import type { Visit } from './visit.ts'

export type Notice = {
  [name in keyof Text['notices']]: Text['notices'][name] extends { step: string } ? name : never
}[keyof Text['notices']]

interface NoticePageProps {
  visit: Visit
  /** absent 404, notOurs 403, tooLarge 413, tooMany 429, refused any other 4xx, fault 500 */
  notice: Notice
  /** By which we find it in the log. */
  requestId?: string
}

/** After a fault of ours nothing else of ours is offered, only the telephone. */
const WaysOn = ({ visit, notice }: Pick<NoticePageProps, 'visit' | 'notice'>) => {
  const { notices } = textIn(visit.locale)
  const telephone = telephoneOf(visit)
  const ways = [
    { icon: 'search', address: '/find', said: notices.find },
    { icon: 'day', address: '/', said: notices.book },
  ] as const
  const offered = notice === 'fault' ? [] : ways
  if (offered.length === 0 && telephone === null) return null
  return (
    <ul class="rows">
      {offered.map(({ icon, address, said }) => (
        <li key={address}>
          <Icon name={icon} />
          <p>
            <a href={address}>{said}</a>
          </p>
          <Icon name="next" />
        </li>
      ))}
      {telephone !== null && (
        <li>
          <Icon name="phone" />
          <p>
            <Sentence text={notices.ring(telephone)} />
          </p>
          <span />
        </li>
      )}
    </ul>
  )
}

/** Where somebody lands when a page cannot be given: what it means, and the ways on. */
export const NoticePage = ({ visit, notice, requestId }: NoticePageProps) => {
  const { notices, kit } = textIn(visit.locale)
  const { step, heading, lead, next } = notices[notice]
  return (
    <Page visit={visit} step={step}>
      <h1>{heading}</h1>
      <p class="lead">{lead}</p>
      <p>{next}</p>
      {notice === 'fault' && (
        <Actions>
          <a class="button" href={isSafeAddress(visit.back) ? visit.back : '/'}>
            {notices.again}
          </a>
          <a class="button plain" href="/">
            {kit.homeAgain}
          </a>
        </Actions>
      )}
      <WaysOn {...{ visit, notice }} />
      {requestId && <p class="soft small">{notices.tell(requestId)}</p>}
    </Page>
  )
}
