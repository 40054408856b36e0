import type { RosterShown } from '../../sql/rosters/roster-shown.ts'
import { Errors } from '../kit/errors.tsx'
import { Lines } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import { Back } from '../kit/link.tsx'
import { Actions, Note } from '../kit/note.tsx'
import { type Refused, RefusedNote } from '../kit/refused-note.tsx'
import { said } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { rosterAddress } from './addresses.ts'
import type { QualificationNames } from './gap.ts'
import { GroupText } from './group-text.tsx'
import type { ReplyJudged } from './reply.ts'
import { ReplyList } from './reply-list.tsx'

interface RepliesPageProps {
  visit: Visit
  staff: Staff
  slug: string
  roster: RosterShown
  names: QualificationNames
  form: FormState
  /** What was read of what was pasted; null: nothing was. */
  replies: readonly ReplyJudged[] | null
  refused: Refused
  /** As GroupText has them. */
  gaps: string
  whole: string
}

type ReadProps = Pick<RepliesPageProps, 'visit' | 'names' | 'form' | 'roster'> & {
  replies: readonly ReplyJudged[]
  address: string
}

/** What was read, before any of it counts. */
const Read = ({ visit, names, form, roster, replies, address }: ReadProps) => {
  const text = textIn(visit.locale).replies.read
  const canCount = replies.some(({ verdict }) => verdict === 'counts' || verdict === 'unsure')
  const sure = replies.filter(({ verdict }) => verdict === 'counts').length
  return (
    <form method="post" action={`${address}/counted`} aria-labelledby="read">
      <Token visit={visit} />
      <h2 id="read">{text.heading}</h2>
      {replies.length === 0 && <p>{text.nothing}</p>}
      <input type="hidden" name="pasted" value={form.typed.pasted?.[0] ?? ''} />
      <ReplyList {...{ visit, names, replies }} />
      {canCount && (
        <>
          <Note>
            <p>{roster.state === 'draft' ? text.beforeDraft : text.beforePublished}</p>
          </Note>
          <Actions>
            <button type="submit">{text.count(sure)}</button>
            <a class="button plain" href={address}>
              {text.none}
            </a>
          </Actions>
        </>
      )}
    </form>
  )
}

/** A roster and a group's chat: what is copied there, and what is pasted from it. */
export const RepliesPage = (props: RepliesPageProps) => {
  const { visit, staff, slug, roster, names, form, replies, refused, gaps, whole } = props
  const { group, read } = textIn(visit.locale).replies
  const address = rosterAddress(slug, roster.rosterId, '/replies')
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="rosters" step={group.step} wide>
      <Back href={rosterAddress(slug, roster.rosterId)}>
        {said(visit.locale, roster.dutyZh, roster.dutyEn)}
      </Back>
      <h1>{group.heading}</h1>
      {gaps === '' && <p class="lead">{group.nothingLacks}</p>}
      <RefusedNote {...{ visit, refused }} />
      <div class="with-side">
        <div>
          {(gaps !== '' || replies !== null) && (
            <>
              <Errors {...{ visit, form }} labels={{ pasted: read.pasted }} />
              <form method="post" action={address} novalidate>
                <Token visit={visit} />
                <Lines {...{ visit, form }} name="pasted" label={read.pasted} hint={read.hint} rows={6} />
                <Actions>
                  <button type="submit" class={replies === null ? undefined : 'second'}>
                    {replies === null ? read.check : read.again}
                  </button>
                </Actions>
              </form>
            </>
          )}
          {replies !== null && <Read {...{ visit, names, form, roster, replies, address }} />}
        </div>
        <div>
          <GroupText {...{ visit, gaps, whole }} />
        </div>
      </div>
    </StaffPage>
  )
}
