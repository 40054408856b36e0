import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { serviceOf } from '../setup/booking.ts'
import { namedOn } from '../setup/laid-safety.ts'
import { openLivePark } from '../setup/live.ts'
import { signedIn, type Who } from '../setup/staff.ts'
import { finger } from './hands.ts'
import { cookiesAt, openBrowser, openPage } from './open-page.ts'
import { wayToBook } from './way-to-book.ts'
import { wayToChange } from './way-to-change.ts'

const park = await openLivePark()
const { context, sql, origin } = park
const browser = await openBrowser()
const service = await serviceOf(context, 'joint-mediation')
const zh = textIn('zh-CN')
const { ease, invitation, safetyCases, sessions } = zh
const SAFETY = '石秋分'
await namedOn(context, SAFETY, context.now().toISODate() ?? '')

type Ease = readonly [atEase: 'yes' | 'no' | 'unsaid', safeAtHome: 'yes' | 'no' | 'unsaid']
const openOne = () => openPage(browser, { javaScriptEnabled: false })
const says = async (page: Page) => ((await page.getByRole('main').textContent()) ?? '').replace(/\s+/g, ' ')
/** What a page says, but for what is one's own: reference, and hours. */
const wordsOn = async (page: Page) => (await says(page)).replaceAll(/\d/g, '#')

const answersEase = async (page: Page, [atEase, safeAtHome]: Ease) => {
  const main = page.getByRole('main')
  const answer = (question: string, name: string) =>
    main.getByRole('group', { name: question }).getByRole('radio', { name, exact: true }).tap()
  await answer(ease.atEase, ease.atEaseAnswers[atEase])
  await answer(ease.safeAtHome, ease.safeAtHomeAnswers[safeAtHome])
  await main.getByRole('checkbox', { name: ease.sealed }).tap()
  await finger(page).follow(main.getByRole('button', { name: ease.next, exact: true }))
}

/** She books for both, and takes the link that she hands to him. */
const books = async (said: Ease, called: string) => {
  const page = await openOne()
  const hand = finger(page)
  const way = wayToBook(page, hand, 'zh-CN')
  await page.goto(`${origin}/t/${service.address}`)
  await way.takeEarliest()
  await answersEase(page, said)
  await way.fillIn({ called, reach: { sms: '13800000011' }, passcode: '2604' })
  await way.goOn()
  await way.book()
  const [reference, booked] = [await way.reference(), await wordsOn(page)]
  await hand.follow(page.getByRole('link', { name: invitation.offer.get }))
  const [link = ''] = /\/i\/\d{8}\?k=[\w-]{43}/.exec(await page.content()) ?? []
  return { page, reference, booked, link, passcode: '2604' }
}

/** He opens it in a browser of his own, and fills in his. */
const isInvited = async (link: string, said: Ease, called: string) => {
  const page = await openOne()
  const hand = finger(page)
  const way = wayToBook(page, hand, 'zh-CN')
  const main = page.getByRole('main')
  await page.goto(origin + link)
  await hand.follow(main.getByRole('button', { name: zh.booking.link.open }))
  await answersEase(page, said)
  const shown = await wordsOn(page)
  await main.getByRole('radio', { name: invitation.details.comes.yes, exact: true }).tap()
  await way.fillIn({ called, reach: { email: `${Math.random()}@example.org` }, passcode: '7193' })
  await hand.follow(main.getByRole('button', { name: invitation.details.done, exact: true }))
  return { page, reference: await way.reference(), shown, booked: await wordsOn(page), passcode: '7193' }
}

/** Their own page, opened anew with reference and passcode. */
const ownPage = async ({
  page,
  reference,
  passcode,
}: {
  page: Page
  reference: string
  passcode: string
}) => {
  const way = wayToChange(page, finger(page), 'zh-CN')
  await page.goto(`${origin}/find`)
  await way.find(reference, passcode)
  return wordsOn(page)
}

const openAs = async (who: Who, path: string) => {
  const { cookies } = await signedIn(park, who)
  const page = await openOne()
  await page.context().addCookies(cookiesAt(origin, cookies))
  await page.goto(origin + path)
  return page
}

it('two spouses in two browsers, without a script: one is not at ease, the session becomes two single conversations, and neither reads it (R14, R15, R17)', async () => {
  const quiet = await books(['yes', 'yes'], '小林')
  const quietHusband = await isInvited(quiet.link, ['yes', 'yes'], '阿明')
  const wife = await books(['no', 'unsaid'], '小林')
  const husband = await isInvited(wife.link, ['yes', 'yes'], '阿明')
  const [row] = await sql<[{ appointmentId: number; format: string; worker: string }]>`
    select appointment_id, format, person.name as worker
    from party join appointment using (appointment_id) join appointment_worker using (appointment_id)
      join person using (person_id) where reference = ${wife.reference}`
  expect(row.format).toBe('apart')

  // What each reads is what is read where nobody said anything.
  expect(wife.booked).toBe(quiet.booked)
  expect([husband.shown, husband.booked]).toEqual([quietHusband.shown, quietHusband.booked])
  expect(await ownPage(wife)).toBe(await ownPage(quiet))
  expect(await ownPage(husband)).toBe(await ownPage(quietHusband))

  // The safety worker on duty sees who it is, and what was answered once it is opened.
  const safety = await openAs(`worker ${SAFETY}`, '/me/safety')
  const sheet = safety.locator(`section:has-text("${wife.reference.slice(0, 4)} ${wife.reference.slice(4)}")`)
  expect(await says(safety)).not.toContain(ease.atEaseAnswers.no)
  await finger(safety).follow(sheet.getByRole('button', { name: safetyCases.open }))
  expect(await sheet.textContent()).toContain(
    safetyCases.answered(ease.atEaseAnswers.no, ease.safeAtHomeAnswers.unsaid),
  )
  await sheet.locator('input[value="apart"]').press(' ')
  await finger(safety).follow(sheet.getByRole('button', { name: safetyCases.save }))
  expect(await says(safety)).toContain(safetyCases.done)

  // Whoever receives them is told what to do, and not why.
  const mediator = await openAs(`worker ${row.worker}`, `/me/sessions/${row.appointmentId}`)
  await mediator.getByRole('radio').first().press(' ')
  await finger(mediator).follow(mediator.getByRole('main').getByRole('button').first())
  expect(await says(mediator)).toContain(sessions.inTurn.apart)
  expect(await says(mediator)).not.toMatch(/安心|不想说/)

  // He withdraws: it is his alone, she reads what she read before, and whoever receives her knows.
  const hers = await ownPage(wife)
  await ownPage(husband)
  await wayToChange(husband.page, finger(husband.page), 'zh-CN').cancel()
  expect(await says(husband.page)).toContain(zh.booking.cancelled.heading)
  expect(await ownPage(wife)).toBe(hers)
  await mediator.reload()
  expect(await says(mediator)).toContain(sessions.inTurn.alone)
}, 60_000)
