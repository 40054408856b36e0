import express, { Router } from 'express'
import type { Context } from '../context.ts'
import { BadRequest } from '../http/bad-request.ts'
import { answerAbsent } from '../http/faults.tsx'
import { isDeliveryKey } from './delivery-key.ts'
import { readDeliveries } from './read-deliveries.ts'
import { takeDeliveries } from './take-deliveries.ts'

/** How each gateway is told whether it is to say it once more. */
const answers = {
  aliyun: (taken: boolean) => ({ code: taken ? 0 : 1, msg: taken ? '接收成功' : 'again' }),
  tencent: (taken: boolean) => ({ result: taken ? 0 : 1, errmsg: taken ? 'OK' : 'again' }),
} as const

/**
 * Where a gateway says what became of messages: no browser, so no cookie and no form, but a key in the address. Every other key is
 * absent, as an address that does not exist.
 */
export const deliveryRoutes = (context: Context) => {
  const router = Router()
  const { keys, config } = context
  const name = config.sms?.name
  router.post(
    '/m/:token',
    (request, response, next) => {
      if (!request.is('json')) return next('route')
      const { token } = request.params
      const known = name !== undefined && isDeliveryKey(keys, name, token)
      return known ? next() : answerAbsent(request, response, next)
    },
    express.json({ limit: '512kb' }),
    async (request, response) => {
      if (name === undefined) throw new BadRequest()
      const deliveries = readDeliveries(keys, name, request.body)
      if (deliveries === null) throw new BadRequest()
      response.json(answers[name](await takeDeliveries(context, deliveries)))
    },
  )
  return router
}
