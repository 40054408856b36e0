import type { Text } from '../text.ts'

export const about: Text['about'] = {}
