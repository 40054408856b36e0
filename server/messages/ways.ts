import type { LetterFacts } from '../../sql/messages/letter-facts.ts'
import type { Ways } from '../../views/mail/letter.ts'
import { linkKey } from '../booking/link-key.ts'
import type { Context } from '../context.ts'

/** Where a letter to this party leads: its own link, and the fixed page of whoever has a reference only (R16). */
export const waysOf = ({ config, keys }: Pick<Context, 'config' | 'keys'>, facts: LetterFacts): Ways => {
  const { origin, host } = config.publicUrl
  return { link: `${origin}/a/${facts.reference}?k=${linkKey(keys, facts)}`, find: `${host}/find` }
}
