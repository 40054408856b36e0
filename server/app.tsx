import cookieParser from 'cookie-parser'
import express, { type RequestHandler, Router } from 'express'
import { lockRoutes } from './accounts/lock-routes.tsx'
import { signInRoutes } from './accounts/sign-in-routes.tsx'
import { doorRoutes } from './availability/door-routes.tsx'
import { homeRoutes } from './availability/home-routes.tsx'
import { weekRoutes } from './availability/week-routes.tsx'
import { absent, answerProblem } from './booking/api/answer-problem.ts'
import { descriptionRoutes } from './booking/api/description-routes.ts'
import { programRoutes } from './booking/api/program-routes.ts'
import { serviceRoutes } from './booking/api/service-routes.ts'
import { tooManyOfProgram } from './booking/api/too-many.ts'
import { feedRoutes } from './calendars/feed-routes.ts'
import type { Context } from './context.ts'
import { anybodyRoutes } from './demonstration/anybody-routes.ts'
import { boxRoutes } from './demonstration/box-routes.tsx'
import { dayRoutes } from './demonstration/day-routes.tsx'
import { forStaff } from './for-staff.ts'
import { forVisitors } from './for-visitors.ts'
import { aboutRoutes } from './http/about-routes.tsx'
import { assetRoutes } from './http/asset-routes.ts'
import { demonstrationOnly } from './http/demonstration-only.ts'
import { afterExit, exitRoutes } from './http/exit-routes.ts'
import { answerAbsent, answerFault } from './http/faults.tsx'
import { headers } from './http/headers.ts'
import { healthRoutes } from './http/health-routes.ts'
import { languageRoutes } from './http/language-routes.ts'
import { limits, sendTooMany } from './http/limits.tsx'
import { createMetrics, type Metrics } from './http/metrics.ts'
import { answerFaultBare, metricsRoutes, openMetricsRoutes } from './http/metrics-routes.ts'
import { textInAddress } from './http/only-text.ts'
import { readBody } from './http/read-body.ts'
import { requestLog } from './http/request-log.ts'
import { onlyForms, sameOrigin } from './http/same-origin.ts'
import { visit } from './http/visit.ts'
import { deliveryRoutes } from './messages/delivery-routes.ts'
import { unsubscribeRoutes } from './messages/unsubscribe-routes.tsx'
import { offersLinkRoutes } from './rosters/offers-link-routes.tsx'
import { recordCheckRoutes } from './rosters/record-check-routes.tsx'
import { swapLinkRoutes } from './rosters/swap-link-routes.tsx'
import { urgentLinkRoutes } from './rosters/urgent-link-routes.tsx'

/** What the demonstration shows of the inside, on this machine alone. */
const demonstrationRoutes = (context: Context) =>
  context.config.demonstration && !context.config.inEarnest
    ? [Router().use(demonstrationOnly, boxRoutes(context), dayRoutes(context), anybodyRoutes(context))]
    : []

/** Every address of the product, by subject. */
const routes = (context: Context) => [
  homeRoutes(context),
  doorRoutes(context),
  weekRoutes(context),
  ...forVisitors(context),
  recordCheckRoutes(context),
  languageRoutes(context),
  aboutRoutes(),
  exitRoutes(context),
  signInRoutes(context),
  offersLinkRoutes(context),
  swapLinkRoutes(context),
  urgentLinkRoutes(context),
  lockRoutes(context),
  ...forStaff(context),
  ...demonstrationRoutes(context),
]

/** The interface for programs; nothing else answers below /api. */
const forPrograms = (context: Context) => [
  serviceRoutes(context),
  programRoutes(context),
  descriptionRoutes(context),
]

/** Pages and programs of one network are counted together; each is told in its own form. */
const inItsForm = (config: Context['config']): RequestHandler => {
  const tellProgram = tooManyOfProgram(config)
  return (request, response, next) =>
    /^\/api$/i.test(request.baseUrl)
      ? tellProgram(request, response, next)
      : sendTooMany(request, response, next)
}

/** The whole product over HTTP: what every request passes, in order, then its route. */
export const createApp = (context: Context, metrics: Metrics = createMetrics(context)) => {
  const { config, log } = context
  const app = express()
  app.disable('x-powered-by')
  // What even the last handler cannot answer is answered by Express, which shows its inside unless it is told not to.
  app.set('env', 'production')
  app.set('trust proxy', config.trustProxy.length > 0 ? config.trustProxy : false)
  app.use(requestLog(log), metrics.measure, headers(config))
  app.use(healthRoutes(context), metricsRoutes(config, metrics), assetRoutes())
  const floods = limits(config, inItsForm(config))
  // Before a cookie is read: a program has none, and nothing that a browser carries along acts here.
  app.use('/api', textInAddress, floods)
  app.use(forPrograms(context))
  app.use('/api', absent, answerProblem(context))
  // Calendars are read by programs too.
  app.use(feedRoutes(context))
  app.use(cookieParser(), afterExit(context), visit(context), floods)
  // Gateways and mailboxes have no form and no cookie.
  app.use('/m', textInAddress)
  app.use(deliveryRoutes(context), unsubscribeRoutes(context))
  app.use(onlyForms, textInAddress, readBody(), sameOrigin(context))
  app.use(routes(context))
  app.use(answerAbsent, answerFault(context))
  return app
}

/** What an operator watches, on a port of its own. */
export const createMetricsApp = ({ log }: Pick<Context, 'log'>, metrics: Metrics) => {
  const app = express()
  app.disable('x-powered-by')
  app.set('env', 'production')
  app.use(openMetricsRoutes(metrics), answerFaultBare(log))
  return app
}
