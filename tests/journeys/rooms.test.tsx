import { renderToString } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import { assets } from '../../views/kit/asset.ts'
import { Rooms, roomsOfWing, type Wing } from '../../views/kit/rooms.tsx'
import { openBrowser, openPage } from './open-page.ts'

const browser = await openBrowser()
const sheet = [...assets.values()]
  .filter(({ name }) => name.endsWith('.css'))
  .map(({ content }) => content.toString())
  .join('\n')
const wings = ['own', 'desk', 'organisation', 'park'] as const

/** The bar of a wing, as a telephone shows it at the foot. */
const barOf = (locale: 'zh-CN' | 'en', wing: Wing) =>
  renderToString(
    <html lang={locale}>
      <body class="staff">
        <header class="top">
          <Rooms
            visit={{ locale, demonstration: false, box: false, back: '/', token: 'token' }}
            staff={{
              called: null,
              hats: [],
              organisation: { slug: 'hexie', nameZh: '和谐', nameEn: 'Harmony' },
            }}
            wing={wing}
            room={null}
          />
        </header>
      </body>
    </html>,
  )

it('no word of a bar breaks in two at 375 px, in any wing and language', async () => {
  const page = await openPage(browser)
  for (const locale of ['zh-CN', 'en'] as const)
    for (const wing of wings) {
      await page.setContent(barOf(locale, wing))
      await page.addStyleTag({ content: sheet })
      expect(await page.locator('.rooms a').count()).toBe(roomsOfWing(wing, 'hexie').length)
      const broken = await page.locator('.rooms a').evaluateAll(links =>
        links.flatMap(link => {
          const text = [...link.childNodes].find(node => node.nodeType === Node.TEXT_NODE)
          const words = text?.textContent?.matchAll(/\S+/g) ?? []
          return [...words].flatMap(({ 0: word, index }) => {
            const range = document.createRange()
            range.setStart(text as Node, index)
            range.setEnd(text as Node, index + word.length)
            return new Set([...range.getClientRects()].map(({ top }) => top)).size > 1 ? [word] : []
          })
        }),
      )
      expect([locale, wing, broken]).toEqual([locale, wing, []])
    }
})
