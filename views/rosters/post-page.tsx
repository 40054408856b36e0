import type { Post } from '../../sql/rosters/check-ins.ts'
import { Back } from '../kit/link.tsx'
import { Actions, Note } from '../kit/note.tsx'
import { said } from '../kit/said.ts'
import { Square } from '../kit/square.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { dutyAddress } from './addresses.ts'
import { postAddress } from './hours-addresses.ts'

interface PostPageProps {
  visit: Visit
  staff: Staff
  slug: string
  post: Post
  square: { readonly size: number; readonly path: string }
  /** It has just been made anew. */
  renewed: boolean
}

/** The sheet that hangs at a post: its code, and how to check in with it. */
export const PostPage = ({ visit, staff, slug, post, square, renewed }: PostPageProps) => {
  const text = textIn(visit.locale).volunteerHours.post
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="rosters" step={text.step}>
      <Back href={dutyAddress(slug, post.dutyId)}>{said(visit.locale, post.nameZh, post.nameEn)}</Back>
      {renewed && (
        <div class="screen">
          <Note tone="done" icon="check">
            <p role="status">{text.renewed}</p>
          </Note>
        </div>
      )}
      <article class="sheet post">
        <h1>{said(visit.locale, post.nameZh, post.nameEn)}</h1>
        <Square {...square} label={text.square} />
        <p>{text.how}</p>
      </article>
      <div class="screen">
        <p>{text.hang}</p>
        <p class="small soft">{text.print}</p>
        <form method="post" action={postAddress(slug, post.dutyId)}>
          <Token visit={visit} />
          <input type="hidden" name="version" value={post.checkInEpoch} />
          <p class="small soft">{text.renewLead}</p>
          <Actions>
            <button type="submit" class="second">
              {text.renew}
            </button>
          </Actions>
        </form>
      </div>
    </StaffPage>
  )
}
