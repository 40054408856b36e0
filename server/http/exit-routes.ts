import { Router } from 'express'
import type { Context } from '../context.ts'
import { takeCookie } from './cookies.ts'

/** Somewhere that anybody may have been looking at. */
const NEUTRAL = 'https://www.weather.com.cn/'

/**
 * The quick exit (R66). What the browser had open it cannot open any more. A link, because Chrome applies form-action to where a form is led on (security.md 18).
 */
export const exitRoutes = ({ config }: Pick<Context, 'config'>) =>
  Router().get('/exit', (_request, response) => {
    takeCookie(config, response, 'visit')
    response.set('Clear-Site-Data', '"cache"').redirect(303, NEUTRAL)
  })
