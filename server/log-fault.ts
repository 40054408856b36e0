import type { Logger } from 'pino'

/** Where an error arose and what kind it is. Its message is left out where it can quote what a visitor typed (R65). */
const withoutPeople = (error: unknown) => {
  if (!(error instanceof Error)) return { kind: typeof error }
  const { name, stack = '' } = error
  const code = 'code' in error ? String(error.code) : undefined
  const constraint = 'constraint_name' in error ? error.constraint_name : undefined
  const frames = stack.split('\n').filter(line => /^\s+at /.test(line))
  const told = ['TypeError', 'RangeError', 'ReferenceError'].includes(name) ? error.message : undefined
  return { kind: name, code, constraint, told, frames: frames.slice(0, 8).map(line => line.trim()) }
}

/** A fault of ours: a line in the log, without anything a person wrote. */
export const logFault = (log: Logger, error: unknown, of: Readonly<Record<string, string | number | null>>) =>
  log.error({ ...of, fault: withoutPeople(error) }, 'fault')
