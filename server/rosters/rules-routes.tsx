import { type Response, Router } from 'express'
import type { Coordinator } from '../../sql/accounts/staff.ts'
import { rulesOf } from '../../sql/rosters/organisation-rules.ts'
import type { FormState } from '../../views/kit/form.ts'
import type { Staff } from '../../views/kit/staff.ts'
import { rostersAddress, rulesAddress } from '../../views/rosters/addresses.ts'
import { RulesPage } from '../../views/rosters/rules-page.tsx'
import type { Context } from '../context.ts'
import { type Again, answerForm, shownFirst } from '../http/answer-form.ts'
import { readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asCoordinator } from '../http/who-works.ts'
import { changeRules } from './change-rules.ts'
import { numbered, rulesForm, rulesTyped } from './rules-form.ts'

interface Shown {
  readonly who: Coordinator
  readonly staff: Staff
  /** Null: as the rules stand. */
  readonly form: FormState | null
}

/** What an organisation asks of its rosters beside what holds for everybody (R40). */
export const rulesRoutes = (context: Context): Router => {
  const coordinator = asCoordinator(context)
  const show = async (
    response: Response,
    { who, staff, form }: Shown,
    { status, refused }: Again = shownFirst,
  ) => {
    const { slug } = who.organisation
    const { rules, version } = await rulesOf(context.sql, who.organisation)
    const present = { version, typed: rulesTyped(rules) }
    const visit = { ...response.locals.visit, back: rulesAddress(slug) }
    const typed = form ?? { typed: present.typed, faults: {} }
    sendPage(
      response,
      status,
      <RulesPage {...{ visit, staff, slug, present, refused }} form={typed} ranges={numbered} />,
    )
  }
  return Router()
    .get(
      '/o/:organisation/rules',
      coordinator((_request, response, { who, staff }) => show(response, { who, staff, form: null })),
    )
    .post(
      '/o/:organisation/rules',
      coordinator(async ({ body }, response, { who, staff }) => {
        const form = readForm(rulesForm, body)
        await answerForm(response, form, {
          does: async edit => {
            await changeRules(context, who, edit)
            return rostersAddress(who.organisation.slug)
          },
          again: again => show(response, { who, staff, form }, again),
        })
      }),
    )
}
