import { randomInt } from 'node:crypto'
import type { openPark } from '../setup/park.ts'
import type { startSender } from './start-sender.ts'

interface Killing {
  readonly park: Pick<Awaited<ReturnType<typeof openPark>>, 'context' | 'setClock'>
  readonly start: () => ReturnType<typeof startSender>
  readonly kills: number
  /** Resolves when so many more things were said to the peer, or by it. */
  readonly hears: (times: number) => Promise<void>
  /** The most that are waited for until the next kill. */
  readonly within: number
}

/** Of two that send at once one is killed, somewhere in some message, and another takes its place; at last what is left is sent. */
export const killSenders = async ({ park: { context, setClock }, start, kills, hears, within }: Killing) => {
  const steady = start()
  let victim = start()
  await Promise.all([steady.ready, victim.ready])

  for (let killed = 0; killed < kills; killed++) {
    const next = start()
    await next.ready
    const heard = hears(randomInt(1, within))
    void victim.send(context.now())
    void steady.send(context.now())
    await heard
    await victim.kill()
    await steady.pause()
    // What the killed one had leased comes free, and nothing that lives is at anything.
    setClock(context.now().plus({ seconds: 61 }).toISO() ?? '')
    victim = next
  }
  await Promise.all([victim.send(context.now()), steady.send(context.now())])
}
