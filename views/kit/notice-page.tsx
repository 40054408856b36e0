import { type Text, textIn } from '../text/text.ts'
import { Icon } from './icon.tsx'
import { Actions } from './note.tsx'
import { Page } from './page.tsx'
import { Sentence } from './sentence.tsx'
import type { Visit } from './visit.ts'

export type Notice = {
  [name in keyof Text['notices']]: Text['notices'][name] extends { step: string } ? name : never
}[keyof Text['notices']]

interface NoticePageProps {
  visit: Visit
  /** absent 404, notOurs 403, stale 409, tooLarge 413, tooMany 429, refused any other 4xx, fault 500 */
  notice: Notice
  /** By which we find it in the log. */
  requestId?: string
}

/** Where somebody lands when a page cannot be given: what it means, and three ways on. */
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
          <a class="button" href={visit.back}>
            {notices.again}
          </a>
          <a class="button plain" href="/">
            {kit.homeAgain}
          </a>
        </Actions>
      )}
      <ul class="rows">
        {notice !== 'fault' && (
          <>
            <li>
              <Icon name="search" />
              <p>
                <a href="/find">{notices.find}</a>
              </p>
              <Icon name="next" />
            </li>
            <li>
              <Icon name="day" />
              <p>
                <a href="/">{notices.book}</a>
              </p>
              <Icon name="next" />
            </li>
          </>
        )}
        <li>
          <Icon name="phone" />
          <p>
            <Sentence text={kit.telephone} />
          </p>
          <span />
        </li>
      </ul>
      {requestId && <p class="soft small">{notices.tell(requestId)}</p>}
    </Page>
  )
}
