import { Router } from 'express'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { BadRequest } from './bad-request.ts'
import { giveCookie } from './cookies.ts'
import { ownPath } from './own-path.ts'

const A_YEAR = 365 * 24 * 60

/** What every form has. */
const house = new Set(['token', 'locale', 'back'])

const choice = z.object({ locale: z.enum(['zh-CN', 'en']), back: ownPath.catch('/') })

/** Comes back to the page in the other language; from a half-filled form with everything typed (307 keeps the body). */
export const languageRoutes = ({ config }: Pick<Context, 'config'>) =>
  Router().post('/language', (request, response) => {
    const { success, data } = choice.safeParse(request.body)
    if (!success) throw new BadRequest()
    giveCookie(config, response, 'language', data.locale, A_YEAR)
    const carriesAForm = Object.keys(request.body).some(name => !house.has(name))
    response.redirect(carriesAForm ? 307 : 303, data.back)
  })
