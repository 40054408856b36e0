import { type Response, Router } from 'express'
import type { RosterMaker } from '../../sql/accounts/staff.ts'
import type { RosterShown } from '../../sql/rosters/roster-shown.ts'
import { type FormState, untouched } from '../../views/kit/form.ts'
import { said as nameOf } from '../../views/kit/said.ts'
import type { Staff } from '../../views/kit/staff.ts'
import { rosterAddress } from '../../views/rosters/addresses.ts'
import { RepliesPage } from '../../views/rosters/replies-page.tsx'
import type { Context } from '../context.ts'
import { answerForm } from '../http/answer-form.ts'
import { readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import type { Rule } from '../refusal.ts'
import { fillPositions } from './fill-positions.ts'
import { gapsOf } from './gaps.ts'
import { gapsText, rosterText } from './group-text.ts'
import { judgeReplies } from './judge-replies.ts'
import { asOwnRoster, qualificationNames } from './own-roster.ts'
import { readProblem } from './read-problem.ts'
import { MOST_REPLIES, readReplies } from './read-replies.ts'
import { countedForm, pastedForm } from './replies-form.ts'
import { replyLines } from './reply-lines.ts'
import { answeringIn, stopsBeside } from './roster-stops.ts'

interface Shown {
  readonly roster: RosterShown
  readonly who: RosterMaker
  readonly staff: Staff
  readonly form?: FormState
  /** What was pasted, to be read. */
  readonly pasted?: string
  readonly status?: number
  readonly refused?: Rule | null
}

/** A roster and a group's chat (R47a): what is copied there, and what comes back, shown before it counts. */
export const repliesRoutes = (context: Context): Router => {
  const { sql, now } = context
  const asOwn = asOwnRoster(context)
  const address = '/o/:organisation/rosters/:roster/replies'

  const show = async (response: Response, given: Shown) => {
    const { roster, who, staff, form = untouched, pasted, status = 200, refused = null } = given
    const { visit } = response.locals
    const { slug } = who.organisation
    const [read, names] = await Promise.all([
      readProblem(sql, roster.rosterId, now()),
      qualificationNames(context, visit.locale),
    ])
    const positions = read?.positions ?? []
    const gaps = gapsOf(positions, now())
    const reader = { locale: visit.locale, duty: nameOf(visit.locale, roster.dutyZh, roster.dutyEn), names }
    const lines = replyLines(pasted ?? '').length
    const said = read && lines <= MOST_REPLIES ? readReplies(pasted ?? '', answeringIn(read), gaps) : []
    const tooMany = Math.max(lines, said.length) > MOST_REPLIES
    const replies =
      read && pasted !== undefined && !tooMany ? judgeReplies(said, { stopsBeside: stopsBeside(read) }) : null
    sendPage(
      response,
      tooMany ? 422 : status,
      <RepliesPage
        {...{ staff, slug, roster, names, replies, refused }}
        form={tooMany ? { ...form, faults: { pasted: 'too_long' } } : form}
        visit={{ ...visit, back: rosterAddress(slug, roster.rosterId, '/replies') }}
        gaps={gapsText(reader, gaps)}
        whole={rosterText(reader, roster, positions)}
      />,
    )
  }

  return Router()
    .get(
      address,
      asOwn(async (_request, response, { who, staff, roster }) => {
        await show(response, { roster, who, staff })
      }),
    )
    .post(
      address,
      asOwn(async (request, response, { who, staff, roster }) => {
        const { value, ...form } = readForm(pastedForm, request.body)
        const shown = { roster, who, staff, form }
        await show(response, value ? { ...shown, pasted: value.pasted } : { ...shown, status: 422 })
      }),
    )
    .post(
      `${address}/counted`,
      asOwn(async (request, response, { who, staff, roster }) => {
        const { value, ...form } = readForm(countedForm, request.body)
        await answerForm(response, value ? { ...form, value } : form, {
          does: async ({ count }) => {
            if (count.length > 0) await fillPositions(context, who, roster.rosterId, count)
            return rosterAddress(who.organisation.slug, roster.rosterId)
          },
          again: again =>
            show(response, { roster, who, staff, form, ...again, ...(value && { pasted: value.pasted }) }),
        })
      }),
    )
}
