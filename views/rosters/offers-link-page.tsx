import { Page } from '../kit/page.tsx'
import { textIn } from '../text/text.ts'
import { OffersForm, type OffersFormProps } from './offers-form.tsx'

/** Where the link of an offer leads, for whoever holds it: days, hours, place and with whom. Opening it changes nothing. */
export const OffersLinkPage = (asked: OffersFormProps) => {
  const { visit, offers } = asked
  const text = textIn(visit.locale).offers.answer
  return (
    <Page visit={visit} step={text.step}>
      <h1>{text.heading(offers.length)}</h1>
      <OffersForm {...asked} />
    </Page>
  )
}
