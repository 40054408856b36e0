import type { Context } from '../../server/context.ts'
import { openTransports, type Transports } from '../../server/messages/transports/open-transports.ts'
import type { Outcome } from '../../server/messages/transports/transport.ts'

/** The ways out, with the outbox ids that each handed over; meanwhile something happens, or it ends otherwise. */
export const watched = (
  context: Context,
  { outcome, meanwhile = async () => {} }: { outcome?: Outcome; meanwhile?: () => Promise<unknown> } = {},
) => {
  const { sms, email, robot, close } = openTransports(context.config)
  const left: number[] = []
  const watch =
    <T extends { readonly outboxId: number }>(send: (message: T, signal: AbortSignal) => Promise<Outcome>) =>
    async (message: T, signal: AbortSignal) => {
      left.push(message.outboxId)
      await meanwhile()
      return outcome ?? send(message, signal)
    }
  const transports: Transports = {
    sms: { send: watch(sms.send), close: sms.close },
    email: { send: watch(email.send), close: email.close },
    robot: { send: watch(robot.send), close: robot.close },
    close,
  }
  return { transports, left }
}
