import type { Config } from '../../config.ts'
import { mailServer, smsGateway } from '../channels.ts'
import { mailFiles, robotFiles, shortMessageFiles } from './message-files.ts'
import { openGateway } from './open-gateway.ts'
import { robotPosts } from './robot.ts'
import { smtp } from './smtp.ts'
import type { Mail, RobotPost, ShortMessage, Transport } from './transport.ts'

/** The ways out of this process. Which of them is taken, channels.ts decides. */
export interface Transports {
  readonly sms: Transport<ShortMessage>
  readonly email: Transport<Mail>
  readonly robot: Transport<RobotPost>
  readonly close: () => void
}

/** A channel that is not configured is a folder of files (R36); nothing is opened before something is sent. */
export const openTransports = (
  config: Pick<
    Config,
    'smtpUrl' | 'sms' | 'varDir' | 'inEarnest' | 'demonstration' | 'mailSignature' | 'mailProfile'
  >,
): Transports => {
  const { varDir } = config
  const server = mailServer(config)
  const gateway = smsGateway(config)
  const sms = gateway === undefined ? shortMessageFiles(varDir) : openGateway(gateway)
  const email = server === undefined ? mailFiles(varDir, config) : smtp(server, config)
  // On loopback nothing is written to anybody's group: its organisations are tried out.
  const robot = config.inEarnest ? robotPosts() : robotFiles(varDir)
  const close = () => {
    sms.close()
    email.close()
    robot.close()
  }
  return { sms, email, robot, close }
}
