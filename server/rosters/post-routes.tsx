import { Router } from 'express'
import { z } from 'zod'
import { ownPost } from '../../sql/rosters/check-ins.ts'
import { checkInAddress, postAddress } from '../../views/rosters/hours-addresses.ts'
import { PostPage } from '../../views/rosters/post-page.tsx'
import { versionShown } from '../booking/form-fields.ts'
import type { Context } from '../context.ts'
import { numberIn } from '../http/number-in-address.ts'
import { heldIn } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { squareOf } from '../http/square-of.ts'
import { asRosterMaker } from '../http/who-works.ts'
import { checkInKey } from './check-in-key.ts'
import { renewCheckIn } from './renew-check-in.ts'

const BASE = '/o/:organisation/duties/:duty/check-in'
const shownForm = z.strictObject({ version: versionShown })

/** The code that hangs at the post of a duty, for the coordinators whose duty it is. */
export const postRoutes = (context: Context): Router => {
  const coordinator = asRosterMaker(context)
  const { sql, keys, config } = context

  return Router()
    .get(
      BASE,
      coordinator(async ({ params, query }, response, { who, staff }, next) => {
        const post = await ownPost(sql, who.organisation, numberIn(params.duty))
        if (!post) return next()
        const address = new URL(checkInAddress(post.dutyId, checkInKey(keys, post)), config.publicUrl)
        sendPage(
          response,
          200,
          <PostPage
            {...{ visit: response.locals.visit, staff, post, slug: who.organisation.slug }}
            square={squareOf(address.href)}
            renewed={query.done === 'renewed'}
          />,
        )
      }),
    )
    .post(
      BASE,
      coordinator(async ({ params, body }, response, { who }, next) => {
        const post = await ownPost(sql, who.organisation, numberIn(params.duty))
        if (!post) return next()
        const { version } = heldIn(shownForm, body)
        await renewCheckIn(context, who, { ...post, checkInEpoch: version })
        response.redirect(303, `${postAddress(who.organisation.slug, post.dutyId)}?done=renewed`)
      }),
    )
}
