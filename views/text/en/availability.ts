import type { Text } from '../text.ts'

export const availability: Text['availability'] = {}
