import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { type Locale, type Text, textIn } from '../../views/text/text.ts'
import type { openLivePark } from '../setup/live.ts'
import { openInspectedWindow } from './inspected-window.ts'
import { barriersByDayAndNight, barriersInOtherWords, overflowOn, unfold } from './inspection.ts'
import { openBrowser } from './open-page.ts'
import { guestOf } from './stop.ts'
import { stopsAfter } from './stops-after.ts'
import { stopsOfFaults } from './stops-of-faults.ts'
import { stopsOfHolders } from './stops-of-holders.ts'
import { stopsOfInvited } from './stops-of-invited.ts'
import { stopsOfOwnSide } from './stops-of-own-side.ts'
import { stopsOfWaiting } from './stops-of-waiting.ts'
import { stopsToBook } from './stops-to-book.ts'

type Park = Awaited<ReturnType<typeof openLivePark>>
const stops = [
  ...stopsToBook,
  ...stopsOfHolders,
  ...stopsOfInvited,
  ...stopsOfOwnSide,
  ...stopsOfWaiting,
  ...stopsAfter,
  ...stopsOfFaults,
]

/** Names that would tell a history, or an eye behind a shoulder, why somebody came. */
const namesTold = async ({ sql }: Park) => {
  const rows = await sql<{ name: string }[]>`
    select unnest(array[code, name_zh, name_en]) as name from service
    union select unnest(array[slug, name_zh, name_en]) from organisation
    union select unnest(array[name_zh, name_en]) from brand
    union select unnest(array[code, name_zh, name_en]) from qualification`
  return rows.map(({ name }) => name.toLowerCase())
}
const subjects =
  /离婚|婚姻|家暴|暴力|调解|律师|冷静|保护令|心理|咨询|红娘|孩子|妇女|巾帼|divorce|marriage|violence|mediat|lawyer|counsel|child|women|match/i
const tellingPartsOf = (told: readonly string[], text: string) => {
  const said = decodeURIComponent(text).toLowerCase()
  return [...told.filter(name => said.includes(name)), ...(subjects.exec(said) ?? [])]
}

/** Asked of the page at once: what finds things by their roles has to be brought to every page first. */
const shellOf = (page: Page, { kit }: Text) =>
  page.evaluate(
    ({ leave, demonstration }) => {
      const links = [...document.links]
        .filter(link => link.checkVisibility())
        .map(link => link.textContent.trim())
      return {
        lang: document.documentElement.lang,
        headings: document.querySelectorAll('h1').length,
        exits: links.filter(words => words.includes(leave)).length,
        marks: links.filter(words => words === demonstration).length,
      }
    },
    { leave: kit.leave, demonstration: kit.demonstration },
  )

/** Goes to every stop in a language and inspects the page that is there. */
export const inspectEveryPage = async (park: Park, locale: Locale) => {
  const browser = await openBrowser()
  const openAnew = await openInspectedWindow(browser, locale)
  const told = await namesTold(park)
  it.each(stops)(
    '%i %s: nothing bars, overflows, breaks the policy or tells a subject',
    async (status, _, go) => {
      const { page, complaints, addresses, statuses } = await openAnew()

      await go(guestOf(page, park, locale))
      expect(statuses.at(-1)).toBe(status)
      expect(await shellOf(page, textIn(locale))).toEqual({ lang: locale, headings: 1, exits: 1, marks: 1 })
      await unfold(page)
      expect(await (locale === 'en' ? barriersInOtherWords(page) : barriersByDayAndNight(page))).toEqual([])
      expect(await overflowOn(page)).toEqual([])
      expect(complaints).toEqual([])
      expect([await page.title(), ...addresses].flatMap(text => tellingPartsOf(told, text))).toEqual([])
    },
  )
}
