import type { openBrowser, Page } from '../setup/paper-browser.ts'

type Browser = ReturnType<typeof openBrowser>

/** Where a coordinator calls for a position of hexie. */
export const addressOf = ({ rosterId, positionId }: { rosterId: number; positionId: number }) =>
  `/o/hexie/rosters/${rosterId}/positions/${positionId}/urgent`
/** What a page's own forms are known by. */
export const tokenOf = ({ forms }: Page) =>
  forms.flatMap(({ fields }) => fields).find(({ name }) => name === 'token')?.value ?? ''
/** Presses one of the two buttons of an answer. */
export const says = async (
  browser: Pick<Browser, 'gets' | 'posts'>,
  address: string,
  answer: 'yes' | 'no',
  page?: Page,
) =>
  browser.posts(address, [
    ['token', tokenOf(page ?? (await browser.gets(address)))],
    ['answer', answer],
  ])
