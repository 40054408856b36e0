import type { Locator } from 'playwright-core'

/** Fields that each page makes anew, or that say where it is. */
const ours = ['token', 'back', 'key', 'service', 'locale']

/** What a form would send of what somebody typed and chose, in the order of the page; empty fields left out. */
export const typedIn = async (form: Locator): Promise<string[]> => {
  const entries = await form.evaluate(element =>
    [...new FormData(element as HTMLFormElement)].map(([name, value]) => [name, String(value)] as const),
  )
  return entries
    .filter(([name, value]) => value !== '' && !ours.includes(name))
    .map(([name, value]) => `${name}=${value}`)
}
