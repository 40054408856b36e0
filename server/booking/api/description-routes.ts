import { Router } from 'express'
import type { Context } from '../../context.ts'
import { description } from './description.ts'

/** What the interface is, for programs that read it (OpenAPI 3.1). */
export const descriptionRoutes = ({ config }: Pick<Context, 'config'>) => {
  const described = description(config)
  return Router().get('/api/openapi.json', (_request, response) => {
    response.json(described)
  })
}
