import { execFile } from 'node:child_process'

/** As whom and where the programs of PostgreSQL run; without uid and gid, as whoever runs this process. */
export interface RunAs {
  readonly uid?: number
  readonly gid?: number
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
}

export interface Outcome {
  readonly succeeded: boolean
  /** Both its outputs, or why it could not be run at all. */
  readonly said: string
}

/** Runs a program of PostgreSQL to its end. Never rejects: a program that cannot be run has not succeeded. */
export const runProgram = (program: string, options: readonly string[], as: RunAs): Promise<Outcome> =>
  new Promise(resolve => {
    const ended = (error: Error | null, output: string, errors: string) =>
      resolve({ succeeded: error === null, said: `${output}${errors}`.trim() || String(error) })
    try {
      execFile(program, options, { ...as, encoding: 'utf8' }, ended)
    } catch (error) {
      // Node throws instead of calling back when the identity may not be lent.
      resolve({ succeeded: false, said: String(error) })
    }
  })

/** The last lines of what a program said or logged, for the end of a sentence. */
export const lastLines = (text: string, lines = 5): string => text.trim().split('\n').slice(-lines).join('\n')
