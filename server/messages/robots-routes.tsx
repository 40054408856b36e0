import { type Response, Router } from 'express'
import type { Coordinator } from '../../sql/accounts/staff.ts'
import { robotsOf } from '../../sql/messages/robots.ts'
import { type FormState, untouched } from '../../views/kit/form.ts'
import type { Staff } from '../../views/kit/staff.ts'
import { RobotsPage } from '../../views/messages/robots-page.tsx'
import type { Context } from '../context.ts'
import { type Again, answerButton, answerForm, shownFirst } from '../http/answer-form.ts'
import { heldIn, readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asCoordinator } from '../http/who-works.ts'
import { keepRobot, removeRobot } from './keep-robot.ts'
import { removalForm, robotForm } from './robot-form.ts'

interface Shown {
  readonly who: Coordinator
  readonly staff: Staff
}

/** The robots in a group of coordinators (R36). Their addresses are keys: whoever sets one has just given the second factor. */
export const robotsRoutes = (context: Context): Router => {
  const fresh = asCoordinator(context, { fresh: true })

  const show = async (
    response: Response,
    { who, staff }: Shown,
    form: FormState,
    { status, refused }: Again,
  ) => {
    const { slug } = who.organisation
    const visit = { ...response.locals.visit, back: `/o/${slug}/robots` }
    const robots = await robotsOf(context.sql, who.organisation)
    sendPage(response, status, <RobotsPage {...{ visit, staff, slug, robots, form, refused }} />)
  }

  return Router()
    .get(
      '/o/:organisation/robots',
      fresh((_request, response, given) => show(response, given, untouched, shownFirst)),
    )
    .post(
      '/o/:organisation/robots',
      fresh(async ({ body }, response, given) => {
        const form = readForm(robotForm, body)
        await answerForm(response, form, {
          does: async ({ address, secret, ...seen }) => {
            if (address)
              await keepRobot(context, given.who, { robot: address, secret, version: seen[address.kind] })
            return `/o/${given.who.organisation.slug}/robots`
          },
          again: again => show(response, given, form, again),
        })
      }),
    )
    .post(
      '/o/:organisation/robots/removal',
      fresh(async ({ body }, response, given) => {
        const removal = heldIn(removalForm, body)
        await answerButton(response, {
          does: async () => {
            await removeRobot(context, given.who, removal)
            return `/o/${given.who.organisation.slug}/robots`
          },
          again: again => show(response, given, untouched, again),
        })
      }),
    )
}
