import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const script = join(import.meta.dirname, 'print-reminders.ts')

interface Printed {
  readonly zone: string
  readonly plans: readonly unknown[]
  readonly letters: readonly (readonly string[])[]
}

/** What a process whose clock is in that zone says of the same reminders. */
const inZone = async (TZ: string): Promise<Printed> => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script], {
    env: { ...process.env, TZ },
  })
  return JSON.parse(stdout)
}

it('a process anywhere in the world reminds at the same instants, in the same words', async () => {
  const [here, ...elsewhere] = await Promise.all(['Asia/Shanghai', 'America/New_York', 'UTC'].map(inZone))
  expect(here?.plans).toHaveLength(15)
  expect(here?.letters.slice(0, 3).map(([subject]) => subject)).toEqual([
    '提醒：今天 18:30',
    '提醒：明天 18:30',
    '提醒：11月25日 周三 18:30',
  ])
  expect(elsewhere.map(({ zone }) => zone)).toEqual(['America/New_York', 'UTC'])
  for (const { plans, letters } of elsewhere) {
    expect(plans).toEqual(here?.plans)
    expect(letters).toEqual(here?.letters)
  }
}, 60_000)
