import { startPostgres } from '../../server/database/embedded.ts'

/** A process that starts PostgreSQL in the folder it is given, says so, and stops it when its input ends. */
const [, , folder = ''] = process.argv
try {
  const server = await startPostgres({ folder })
  process.stdout.write(server.adopted ? 'adopted\n' : 'started\n')
  process.stdin.resume().once('end', () => server.stop())
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.message : error}\n`)
}
