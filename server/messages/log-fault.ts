import type { Logger } from 'pino'
import { withoutPeople } from '../http/faults.tsx'

/** A fault in work that nobody is waiting for: a line in the log, without anything a person wrote (R65). */
export const logFault = (log: Logger, error: unknown, of: Readonly<Record<string, string | number | null>>) =>
  log.error({ ...of, fault: withoutPeople(error) }, 'fault')
