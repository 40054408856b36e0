import type { DateTime } from 'luxon'
import { Back } from '../kit/link.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { asMail, asPost, asShortMessage } from './letter-lit-up.ts'
import { LockScreen, type Preview } from './lock-screen.tsx'
import { kindInWords } from './message-in-words.ts'

interface PreviewsPageProps {
  visit: Visit
  staff: Staff
  now: DateTime
  previews: readonly Preview[]
}

/** Every message as a lock screen shows it, by text message and by mail, in both languages. */
export const PreviewsPage = ({ visit, staff, now, previews }: PreviewsPageProps) => {
  const text = textIn(visit.locale).outbox
  return (
    <StaffPage {...{ visit, staff }} wing="park" room="messages" step={text.previews.step} wide>
      <Back href="/park/messages">{text.previews.back}</Back>
      <h1>{text.previews.heading}</h1>
      <p class="lead">{text.previews.lead}</p>
      <div class="columns">
        {previews.map(({ kind, covered, letters }) => (
          <figure key={`${kind} ${covered}`}>
            <figcaption>
              {kindInWords(visit.locale, kind)}
              {covered && <small>{text.previews.covered}</small>}
            </figcaption>
            {letters.map(letter => (
              <LockScreen
                key={letter.locale}
                {...{ visit, at: now }}
                shown={[asShortMessage(letter), asMail(letter)]}
              />
            ))}
          </figure>
        ))}
        <figure>
          <figcaption>{textIn(visit.locale).robots.step}</figcaption>
          <LockScreen
            {...{ visit, at: now }}
            shown={Object.values(textIn('zh-CN').robots.says).map(asPost)}
          />
        </figure>
      </div>
    </StaffPage>
  )
}
