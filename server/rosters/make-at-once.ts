import type { Context } from '../context.ts'
import { solveRoster } from './solve-roster.ts'

/** Short ones are made before their page is first shown. */
const FIRST_LOOK = 1_500

/** Begins to make the rest of a draft, and waits for it as long as a page may. @throws as solveRoster */
export const makeAtOnce = async (
  context: Context,
  asked: { readonly rosterId: number; readonly by: number },
): Promise<void> => {
  const { ended } = await solveRoster(context, asked)
  await Promise.race([ended, new Promise(resolve => setTimeout(resolve, FIRST_LOOK).unref())])
}
