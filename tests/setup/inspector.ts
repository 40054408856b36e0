import { readFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { createRequire } from 'node:module'

/** Where a served house lends its visitors the inspector of pages: an address of its own, as its policy asks of every script. */
export const inspectorAddress = '/inspector.js'

export const inspector = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'))

/** A house that lends the inspector too. A browser keeps a script of an address compiled, and one that is handed to it never. */
export const lendingInspector =
  (house: RequestListener): RequestListener =>
  (request, response) => {
    if (request.url !== inspectorAddress) return house(request, response)
    response.setHeader('Content-Type', 'text/javascript')
    response.setHeader('Cache-Control', 'max-age=3600, immutable')
    response.end(inspector)
  }
