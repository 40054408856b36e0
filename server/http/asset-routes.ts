import compression from 'compression'
import { Router } from 'express'
import { assets } from '../../views/kit/asset.ts'

/**
 * Sheets, scripts and pictures under addresses that name their content: kept for a year, and never asked for again.
 * They alone are compressed: a page holds a token, and its compressed length would tell of it (BREACH).
 */
export const assetRoutes = () =>
  Router().get('/assets/:hash/:name', compression(), ({ path }, response, next) => {
    const asset = assets.get(path)
    if (!asset) return next()
    response
      .set('Cache-Control', 'public, max-age=31536000, immutable')
      .type(asset.contentType)
      .send(asset.content)
  })
