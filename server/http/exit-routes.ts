import { Router } from 'express'

/** Somewhere that anybody may have been looking at. */
const NEUTRAL = 'https://www.weather.com.cn/'

/** The quick exit (R66): a link, because Chrome applies form-action to where a form is led on (security.md 18). */
export const exitRoutes = () =>
  Router().get('/exit', (_request, response) => {
    response.set('Clear-Site-Data', '"cache"').redirect(303, NEUTRAL)
  })
