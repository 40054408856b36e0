import { expect, it } from 'vitest'
import { inspector, inspectorAddress } from '../setup/inspector.ts'
import { barriersByDayAndNight, complaintsOf, overflowOn } from './inspection.ts'
import { openBrowser, openPage } from './open-page.ts'

const browser = await openBrowser()

/** A page as small as one can be without a fault. */
const openDocument = async (body: string) => {
  const page = await openPage(browser)
  const complaints = complaintsOf(page)
  await page.route(`http://house.test${inspectorAddress}`, route =>
    route.fulfill({ contentType: 'text/javascript', body: inspector }),
  )
  await page.route('http://house.test/', route =>
    route.fulfill({
      contentType: 'text/html',
      headers: { 'content-security-policy': "script-src 'self'" },
      body: `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>House</title>
        <style>@media (prefers-color-scheme: dark) { .night { color: #111; background: #000 } }</style>
        <main><h1>House</h1>${body}</main></html>`,
    }),
  )
  await page.goto('http://house.test/')
  return { page, complaints }
}

it('a page without a fault has none', async () => {
  const { page, complaints } = await openDocument('<p class="day">Come in</p>')
  expect([...(await barriersByDayAndNight(page)), ...(await overflowOn(page)), ...complaints]).toEqual([])
})

it('a barrier is noticed, also one that is there in the dark alone', async () => {
  const { page } = await openDocument('<button></button><p class="night">Come in</p>')
  expect(await barriersByDayAndNight(page)).toEqual(['button-name: button', 'color-contrast: p (dark)'])
})

it('what reaches past the edge is noticed', async () => {
  const { page } = await openDocument(`<p style="width: 340px">Far</p>`)
  expect(await overflowOn(page)).toEqual(['348 px', 'p.'])
})

it('what the policy forbids is noticed, and what a script throws', async () => {
  const { page, complaints } = await openDocument('<script>alert()</script>')
  const thrown = page.waitForEvent('pageerror')
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('thrown')
    })
  })
  await thrown
  expect(complaints).toEqual([expect.stringMatching(/content security policy/i), 'thrown'])
})
