import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { DateTime } from 'luxon'
import { onTestFinished } from 'vitest'
import { root } from '../../server/root.ts'

const hears = async (child: ChildProcess, word: string) => {
  for (;;) {
    const [said] = await once(child, 'message')
    if (said === word) return
  }
}

/** Starts a process of its own that sends when it is told to (sender.ts). */
export const startSender = (given: object) => {
  const child = fork(join(root, 'tests', 'faults', 'sender.ts'), [JSON.stringify(given)], {
    cwd: root,
    execArgv: ['--import', 'tsx'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const ready = hears(child, 'ready')
  let done: Promise<void> = Promise.resolve()
  return {
    ready,
    /** Sends what is due at an instant; resolves when nothing is left, or it was paused. */
    send: (at: DateTime) => {
      done = hears(child, 'done')
      child.send(at.toISO() ?? '')
      return done
    },
    /** Finishes what it has begun, gives back the rest, and rests. */
    pause: () => {
      child.send('pause')
      return done
    },
    /** kill -9: it is gone at once, whatever it was at. */
    kill: async () => {
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}
