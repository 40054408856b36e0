import { createDocument, type ZodOpenApiOverride } from 'zod-openapi'
import type { Config } from '../../config.ts'
import { paths } from './described-paths.ts'

/** What we answer may get further fields: a program that knows none of them goes on. */
const mayGrow: ZodOpenApiOverride = ({ jsonSchema, io }) => {
  if (io === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
}

/** Every address of the interface with what it takes and answers, from the schemas that read and write (OpenAPI 3.1.0). */
export const description = ({ publicUrl }: Pick<Config, 'publicUrl'>) =>
  createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: '静约 Jingyue',
        version: '1',
        description:
          'Books, moves and cancels appointments at the park for whoever asked you to. Whoever comes gives a name, a way to be ' +
          'reached and a passcode of their own, and has agreed to what is kept. It reads no cookies. Answers that come to nothing ' +
          'are problems (RFC 9457); `rule` is their stable name.',
        license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
      },
      servers: [{ url: publicUrl.origin }],
      paths,
      components: {
        securitySchemes: {
          key: {
            type: 'http',
            scheme: 'bearer',
            description: 'The `key` that POST /appointments gave. It dies the day after the appointment.',
          },
        },
      },
    },
    { override: mayGrow },
  )
