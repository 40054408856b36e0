import { Router } from 'express'
import { isReachable } from '../../sql/connect.ts'
import type { Context } from '../context.ts'

/** live: the process answers. ready: it reaches its database as well, so that a proxy may send somebody here. */
export const healthRoutes = ({ sql }: Pick<Context, 'sql'>) =>
  Router()
    .get('/health/live', (_request, response) => {
      response.type('text').send('live\n')
    })
    .get('/health/ready', async (_request, response) => {
      const reached = await isReachable(sql)
      response
        .status(reached ? 200 : 503)
        .type('text')
        .send(reached ? 'ready\n' : 'no database\n')
    })
