import { expect } from 'vitest'
import type { Context } from '../../server/context.ts'
import { textIn } from '../../views/text/text.ts'
import { sentToAccounts } from '../accounts/outbox-read.ts'
import type { AtWork } from './at-work.ts'

const text = textIn('en')

/** Eight lawyers. */
export const names = ['陈一', '林二', '张三', '李四', '王五', '赵六', '孙七', '周八'] as const

/** The mailbox of somebody of the names. */
export const mailOf = (name: (typeof names)[number]): string => `lawyer-${names.indexOf(name)}@example.org`

/** Brings eight lawyers in as a table, and invites each to sign in. */
export const bringIn = async ({ room, follow, type, press, says }: AtWork) => {
  const { people, imports } = text
  const { labels } = people.edit
  const rows = names.map(name => `${name},${mailOf(name)},Lawyer,L-${name},2020-01-01`)
  await room('people')
  await follow(people.edit.bringIn)
  await type(
    imports.pasted,
    [[labels.name, labels.email, labels.qualification, labels.number, labels.since].join(','), ...rows].join(
      '\n',
    ),
  )
  await press(imports.read)
  await press(imports.confirm)
  expect(await says()).toContain(imports.added(names.length))
  for (const name of names) {
    await room('people')
    await follow(name)
    await follow(people.edit.invite)
    await press(people.edit.invite)
  }
}

const chooseWeek = async ({ choose, press }: AtWork) => {
  for (const day of ['Mon', 'Tue'])
    for (const part of [0, 1] as const) await choose(new RegExp(`^${day}\\w* ?${text.hours.parts[part]}`))
  await press(text.hours.week.save)
}

/** A coordinator enters the hours of somebody, who rings instead of signing in. */
export const enterWeek = async (coordinator: AtWork, name: string) => {
  await coordinator.room('people')
  await coordinator.follow(name)
  await coordinator.follow(text.people.edit.hours)
  await chooseWeek(coordinator)
}

/** Somebody signs in, gives their hours, and says one wish and one day away. */
export const sayWhen = async (
  volunteer: AtWork,
  name: (typeof names)[number],
  { kind, weekday, away }: { kind: 'prefer' | 'avoid' | 'cannot'; weekday: string; away: string },
) => {
  const { wishes, hours } = text
  await volunteer.signIn(mailOf(name))
  await volunteer.room('availability')
  await chooseWeek(volunteer)
  await volunteer.room('availability')
  await volunteer.follow(wishes.link)
  await volunteer.select(wishes.when, wishes.every(weekday))
  await volunteer.select(wishes.part, wishes.parts.morning)
  await volunteer.choose(wishes.kinds[kind])
  await volunteer.press(wishes.add)
  await volunteer.room('leave')
  await volunteer.choose(hours.leave.kinds.away)
  await volunteer.type(hours.leave.day, away)
  await volunteer.press(hours.leave.save)
}

/** The links to offers, or of another kind, that mailboxes have got since last looked. */
export const linksSent = async (context: Context, kind: string): Promise<readonly string[]> => {
  const letters = await sentToAccounts(context)
  const found = letters.flatMap(({ words }) => new RegExp(`/${kind}/[\\w.-]+`).exec(words)?.[0] ?? [])
  return [...new Set(found)]
}
