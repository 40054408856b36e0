import { Router } from 'express'
import { isReachable, type Sql } from '../../sql/connect.ts'
import type { Context } from '../context.ts'

const PATIENCE = 2_000

/** A database that is silent, or a pool in which nothing comes free, is one that is not reached. */
const answersInTime = (sql: Sql): Promise<boolean> =>
  new Promise(resolve => {
    const late = setTimeout(resolve, PATIENCE, false)
    isReachable(sql).then(reached => {
      clearTimeout(late)
      resolve(reached)
    })
  })

/**
 * live: the process answers. ready: it reaches its database within two seconds as well, so that a proxy may send somebody here.
 */
export const healthRoutes = ({ sql }: Pick<Context, 'sql'>) =>
  Router()
    .get('/health/live', (_request, response) => {
      response.type('text').send('live\n')
    })
    .get('/health/ready', async (_request, response) => {
      const reached = await answersInTime(sql)
      response
        .status(reached ? 200 : 503)
        .type('text')
        .send(reached ? 'ready\n' : 'no database\n')
    })
