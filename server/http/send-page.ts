import type { Response } from 'express'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** Answers with a page, which nobody on the way may keep: headers.ts says no-store for everything that is no asset. */
export const sendPage = (response: Response, status: number, page: VNode) => {
  response
    .status(status)
    .type('html')
    .send(`<!doctype html>${renderToString(page)}`)
}
