import type { openBrowser, Page } from '../setup/paper-browser.ts'

const form = ({ forms }: Page) => forms.find(({ action }) => action.endsWith('/availability'))
/** The values of a name that are ticked in the form of a week. */
export const ticked = (page: Page, name: string) =>
  form(page)
    ?.fields.filter(field => field.name === name && field.ticked)
    .map(({ value }) => value)

/** Sends what a browser sends of a page of a week when one of the two buttons is pressed. */
export const saves = async (
  browser: Pick<ReturnType<typeof openBrowser>, 'posts'>,
  page: Page,
  by: 'parts' | 'halves',
  changed: { from?: string; part?: string[]; half?: string[] } = {},
) => {
  const {
    from = '',
    part = [],
    half = [],
  } = {
    from: form(page)?.fields.find(({ name }) => name === 'from')?.value ?? '',
    part: ticked(page, 'part') ?? [],
    half: ticked(page, 'half') ?? [],
    ...changed,
  }
  const version = form(page)?.fields.find(({ name }) => name === 'version')?.value ?? ''
  const each = (name: string, values: string[]) => values.map(value => [name, value] as const)
  const fields = [
    ['from', from],
    ['version', version],
    ['by', by],
  ] as const
  return browser.posts(page.address, [...fields, ...each('part', part), ...each('half', half)])
}
