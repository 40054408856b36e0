import type { WaysOn } from '../availability/addresses.ts'
import { startField } from './steps.ts'

export const MOVE_ADDRESS = '/appointment/time'

/** The ways on for whoever moves an appointment: another day, and the page before the button. */
export const waysToMove: WaysOn = {
  toDay: day => `${MOVE_ADDRESS}?from=${day}#days`,
  toStart: starts => `${MOVE_ADDRESS}?start=${startField(starts)}`,
}
