import { twoNotAsked, undecided } from '../../sql/demonstration/cases.ts'
import { type Ease, writeEase } from '../booking/ease.ts'
import type { Context } from '../context.ts'

/** Invented, as everybody who comes is. */
const said: readonly (Ease | null)[] = [{ atEase: 'no', safeAtHome: 'unsaid' }, null]

/** Keeps two to be seen to by whoever is on duty for safety, among those who come together and were not asked yet. */
export const tendCases = async (context: Context): Promise<void> => {
  const { sql, now } = context
  const missing = said.slice(await undecided(sql))
  if (missing.length === 0) return
  const parties = await twoNotAsked(sql, now(), missing.length)
  await sql.begin(async transaction => {
    for (const [index, party] of parties.entries())
      await writeEase(transaction, context, party, { ease: missing[index] ?? null, at: now() })
  })
}
