import type { Text } from '../text.ts'

export const faults: Text['faults'] = {
  missing: 'Please fill this in',
}
