import express from 'express'
import request from 'supertest'
import { expect, inject, it, onTestFinished } from 'vitest'
import { healthRoutes } from '../../server/http/health-routes.ts'
import { connect } from '../../sql/connect.ts'

const open = () => {
  const sql = connect({ host: inject('postgresFolder'), database: 'postgres', user: 'postgres' }, 1)
  onTestFinished(() => sql.end({ timeout: 0 }))
  return { sql, app: express().use(healthRoutes({ sql })) }
}

it('an instance that reaches its database is ready', async () => {
  const { app } = open()
  expect((await request(app).get('/health/ready')).text).toBe('ready\n')
})

it('an instance whose database says nothing is not ready, and says so within a few seconds', async () => {
  const { sql, app } = open()
  const busy = await sql.reserve()

  const answer = await request(app).get('/health/ready').timeout(10_000)

  expect([answer.status, answer.text]).toEqual([503, 'no database\n'])
  busy.release()
})
