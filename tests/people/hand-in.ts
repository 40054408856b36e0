import request from 'supertest'
import { formsOf } from '../setup/forms.ts'
import type { signedIn } from '../setup/staff.ts'

export type Browser = Awaited<ReturnType<typeof signedIn>>

/** Hands a table of people in as a browser sends a file: multipart, with whatever else the form holds. */
export const handIn = async (
  { origin }: { readonly origin: string },
  browser: Browser,
  slug: string,
  {
    file = '',
    fields = {},
  }: { readonly file?: string | Buffer; readonly fields?: Record<string, string> | undefined },
) => {
  const address = `/o/${slug}/people/import`
  const asked = request(origin).post(address).set({ Cookie: browser.sent(), 'Sec-Fetch-Site': 'same-origin' })
  for (const [name, value] of Object.entries(fields)) asked.field(name, value)
  const {
    status,
    headers,
    text = '',
  } = await asked
    .attach('file', Buffer.from(file), { filename: 'people.csv', contentType: 'text/csv' })
    .redirects(0)
  return { method: 'POST' as const, address, status, headers, html: text, forms: formsOf(text) }
}
