import type { Text } from '../text.ts'

export const rosterLog: Text['rosterLog'] = {
  step: 'What happened',
  lead: 'Who made it, who answered, who took whose shift, what was cancelled. People of other organisations stand here by number.',
  did: (who, did) => `${who}: ${did}`,
  shiftOf: (who, when) => `${who}, ${when}`,
}
