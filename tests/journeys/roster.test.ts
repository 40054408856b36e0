import { expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { sentToAccounts } from '../accounts/outbox-read.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { type AtWork, openAtWork } from './at-work.ts'
import { openBrowser } from './open-page.ts'

const { context, origin, setClock } = await openSite()
const browser = await openBrowser()
const text = textIn('en')

const addDuty = async ({ room, follow, press, type, choose, select, says }: AtWork) => {
  const { duties } = text
  await room('rosters')
  expect(await says()).toContain(duties.none)
  await follow(duties.add)
  await type(duties.labels.name_zh, '窗口值班')
  await type(duties.labels.name_en, 'Window duty')
  await select(duties.labels.at, duties.wholePlace('The park'))
  await choose(/Women Lawyers/)
  await press(text.park.save)
}

const addHours = async ({ press, type, choose }: AtWork, qualification: RegExp) => {
  const { duties } = text
  for (const day of ['Monday', 'Wednesday']) await choose(new RegExp(`^${day.slice(0, 3)}`))
  await type(duties.labels.from, '08:30')
  await type(duties.labels.until, '11:30')
  await choose(qualification)
  await press(duties.addRow)
}

const makeRoster = async ({ page, follow, press, type, select, says }: AtWork) => {
  const { rosters, duties } = text
  await follow(duties.toDuty)
  await type(rosters.labels.from, '2026-12-07')
  await select(rosters.labels.weeks, rosters.weeks(2))
  await press(rosters.begin)
  await press(rosters.make)
  await expect.poll(async () => (await page.reload()) && (await says())).toContain(rosters.proved)
}

const answerFrom = async (address: string, answer: string) => {
  const anybody = await openAtWork(browser, { context, origin })
  await anybody.open(address)
  await anybody.choose(answer)
  await anybody.press(text.offers.answer.send)
  return anybody.says()
}

it('a duty, its week, a roster made, changed, published, answered from telephones, worked and counted, without script', async () => {
  const coordinator = await openAtWork(browser, { context, origin })
  const { cookies } = await signedIn({ context, origin }, 'coordinator of hexie')
  await coordinator.page
    .context()
    .addCookies([...cookies].map(([name, value]) => ({ name, value, url: origin })))
  await coordinator.open('/o/hexie/day')
  await addDuty(coordinator)
  await addHours(coordinator, /lawyer|Lawyer/)
  await addHours(coordinator, /mediat|Mediat/)
  await makeRoster(coordinator)

  const chips = coordinator.main.locator('a.chip')
  expect(await chips.count()).toBe(4)
  await Promise.all([coordinator.page.waitForEvent('domcontentloaded'), chips.first().press('Enter')])
  await coordinator.main.getByRole('radio').first().press(' ')
  await coordinator.press(text.rosters.choose)
  await coordinator.follow(text.rosters.publish)
  await coordinator.press(text.offers.publish.publish)
  expect(await coordinator.says()).toContain(text.rosters.states.published)

  const letters = await sentToAccounts(context)
  const links = [...new Set(letters.flatMap(({ words }) => /\/offers\/[\w.-]+/.exec(words)?.[0] ?? []))]
  expect(links.length).toBeGreaterThan(1)
  expect(await answerFrom(links[0] ?? '', text.offers.answer.yes)).toContain('Written down')
  expect(await answerFrom(links[1] ?? '', text.offers.answer.no)).toContain('Written down')
  const asked = await sentToAccounts(context)
  expect(asked.some(({ words }) => /\/offers\/[\w.-]+/.test(words))).toBe(true)

  const worked = await openAtWork(browser, { context, origin })
  setClock('2026-12-09T12:00')
  const later = await signedIn({ context, origin }, 'coordinator of hexie')
  await worked.page
    .context()
    .addCookies([...later.cookies].map(([name, value]) => ({ name, value, url: origin })))
  await worked.open(new URL(coordinator.page.url()).pathname)
  await worked.follow(text.rosters.presence)
  const came = worked.main.getByRole('button', { name: text.volunteerHours.presence.worked })
  await Promise.all([worked.page.waitForEvent('domcontentloaded'), came.first().press('Enter')])
  expect(await worked.says()).toContain(text.volunteerHours.presence.notCounted)
}, 90_000)
