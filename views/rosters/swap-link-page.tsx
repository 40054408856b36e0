import { Page } from '../kit/page.tsx'
import { textIn } from '../text/text.ts'
import { SwapTake, type SwapTakeProps } from './swap-take.tsx'

/** Where the link of a swap leads, for whoever holds it: days, hours, place and with whom. Opening it changes nothing. */
export const SwapLinkPage = (asked: SwapTakeProps) => (
  <Page visit={asked.visit} step={textIn(asked.visit.locale).swaps.take.step}>
    <SwapTake {...asked} />
  </Page>
)
