import { tellingTime } from './time-told.ts'

/** A closure that was told was taken back: the time stands as it was. */
export const openAfterAll = tellingTime('openAfterAll')
