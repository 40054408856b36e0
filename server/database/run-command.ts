import { join } from 'node:path'
import { type Config, ConfigurationFault } from '../config.ts'
import { DatabaseFault } from './database-fault.ts'

/** Where the keys stand that the rows of this database are sealed under, in words for whoever keeps them. */
export const keysOf = ({ appKeys, varDir }: Pick<Config, 'appKeys' | 'varDir'>) =>
  appKeys === undefined ? join(varDir, 'keys.json') : 'APP_KEYS'

/**
 * Runs a command of the house. What whoever starts it can mend is said in one sentence on standard error: faults of the configuration
 * and the database, and of these kinds. Any other error is thrown on, with its stack.
 * @param endsWith the exit code after any of them; 0 is for a command that did all that it was to do.
 */
export const runCommand = async (
  run: () => Promise<void>,
  kinds: readonly (abstract new (...given: never[]) => Error)[] = [],
  endsWith = 1,
): Promise<void> => {
  try {
    await run()
  } catch (error) {
    process.exitCode = endsWith
    const isForWhoeverStarts = [ConfigurationFault, DatabaseFault, ...kinds].some(
      kind => error instanceof kind,
    )
    if (!isForWhoeverStarts) throw error
    process.stderr.write(`${(error as Error).message}\n`)
  }
}
