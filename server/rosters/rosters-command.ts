import { readFileSync, writeFileSync } from 'node:fs'
import { runCommand } from '../database/run-command.ts'
import { solveAside } from './engine/solve-aside.ts'
import { InstanceFault, linesOf, readInstance } from './read-instance.ts'

const usage = `Say which, how long and where to: npm run rosters -- INSTANCE SECONDS OUT
INSTANCE is a file as tests/rosters/instances has them; OUT gets a line "person,day,shift" for each shift that somebody has.`

const read = (file: string) => {
  try {
    return readInstance(readFileSync(file, 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      throw new InstanceFault(`${file} cannot be read: ${error.code}`)
    throw error
  }
}

/** npm run rosters -- INSTANCE SECONDS OUT: a public instance through the engine of the product. */
const run = async () => {
  const [file, seconds, out, ...more] = process.argv.slice(2)
  if (file === undefined || out === undefined || more.length > 0 || !(Number(seconds) > 0))
    throw new InstanceFault(usage)
  const instance = read(file)
  const [begun, cpu] = [performance.now(), process.cpuUsage()]
  const outcome = await solveAside(instance.problem, { seconds: Number(seconds) })
  const [took, used] = [(performance.now() - begun) / 1000, process.cpuUsage(cpu)]
  writeFileSync(out, linesOf(instance, outcome.held))
  process.stdout.write(
    `cost ${outcome.cost}, bound ${outcome.bound ?? 'unknown'}, ${outcome.proved ? 'proved' : 'not proved'}, ` +
      `${took.toFixed(1)} s, ${((used.user + used.system) / 1e6).toFixed(1)} s of CPU\n`,
  )
}

await runCommand(run, [InstanceFault])
