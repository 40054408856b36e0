import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A mail server in a process of its own that takes everything and keeps nothing; it says its port. */
const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  onData: (stream, _session, done) => {
    stream.resume().once('end', () => done(null))
  },
})
const listening = server.listen(0, '127.0.0.1')
await once(listening, 'listening')
process.stdout.write(`${(listening.address() as AddressInfo).port}\n`)
