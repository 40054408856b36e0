import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A script beside this one in a process of its own: its next line, and words for it. */
export const child = (script: string, given: readonly string[], variables: Record<string, string> = {}) => {
  const path = fileURLToPath(new URL(script, import.meta.url))
  const started = spawn(process.execPath, ['--import', 'tsx', path, ...given], {
    env: { PATH: process.env.PATH, ...variables },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface(started.stdout)[Symbol.asyncIterator]()
  return {
    says: async (): Promise<string> => {
      const { value, done } = await lines.next()
      if (done) throw new Error(`${script} ended without a word`)
      return value
    },
    tell: (words: string) => started.stdin.write(`${words}\n`),
    end: () =>
      new Promise<void>(resolve => {
        if (started.exitCode !== null) return resolve()
        started.once('exit', () => resolve())
        started.kill('SIGTERM')
      }),
  }
}
