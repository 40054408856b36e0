import request from 'supertest'
import { formsOf } from '../setup/forms.ts'
import type { openSite } from '../setup/site.ts'
import type { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'

type Browser = Awaited<ReturnType<typeof signedIn>>

/** A table with three heads. */
export const table = (...rows: string[]) => `名字,手机号,邮箱\n${rows.join('\n')}\n`

/** How people are brought into a park. */
export const handingIn = ({ sql, origin }: Awaited<ReturnType<typeof openSite>>) => {
  /** Hands a table in as a browser sends a file: multipart, with whatever else the form holds. */
  const handsIn = async (
    browser: Browser,
    slug: string,
    file: string | Buffer,
    fields: Record<string, string> = {},
  ) => {
    const address = `/o/${slug}/people/import`
    const asked = request(origin)
      .post(address)
      .set({ Cookie: browser.sent(), 'Sec-Fetch-Site': 'same-origin' })
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

  /** The same, and confirms what would be written. */
  const confirms = async (browser: Browser, slug: string, file: string | Buffer) => {
    const plan = await browser.follows(await handsIn(browser, slug, file))
    const done = await browser.sends(plan, /import\/\d+$/)
    return { plan: wordsOf(plan.html), page: plan, done }
  }

  /** How many people there are. */
  const count = async () => {
    const [{ people }] = await sql<[{ people: number }]>`select count(*)::int as people from person`
    return people
  }
  return { handsIn, confirms, count }
}
