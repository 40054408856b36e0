import { addressOfTimes, waysToBook } from '../availability/addresses.ts'
import { Actions } from '../kit/note.tsx'
import { Page } from '../kit/page.tsx'
import { said } from '../kit/said.ts'
import { timeInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { type Kept, KeptForm } from './kept-form.tsx'
import { type Nearby, NearbyLinks, NearbyOptions } from './nearby.tsx'
import { answersAddress } from './steps.ts'

interface RacedPageProps extends Omit<Kept, 'kept'> {
  nearest: readonly Nearby[]
  /** There is such a start, and a form came too late for it. */
  taken: boolean
  /** When it was a form that came too late. */
  kept?: Kept['kept']
}

const TakeAnother = ({ nearest, ...kept }: Kept & { nearest: readonly Nearby[] }) => {
  const text = textIn(kept.visit.locale).booking.raced
  return (
    <KeptForm {...kept}>
      <NearbyOptions visit={kept.visit} nearest={nearest} />
      <Actions>
        <button type="submit">{text.take}</button>
        <a class="button plain" href={addressOfTimes(kept.service.address)}>
          {text.allAgain}
        </a>
      </Actions>
    </KeptForm>
  )
}

/** No other start is offered, or the service takes none at present: why, and what was typed stays. */
const NothingNear = ({ kept, ...where }: Omit<RacedPageProps, 'nearest' | 'taken'>) => {
  const { visit, service } = where
  const text = textIn(visit.locale).booking.raced
  return (
    <>
      <p>{said(visit.locale, service.closedBecauseZh ?? text.none, service.closedBecauseEn ?? text.none)}</p>
      {kept && (
        <KeptForm {...where} kept={kept}>
          <Actions>
            <button type="submit" class="second" formaction={answersAddress(service.address)}>
              {text.keepTyped}
            </button>
          </Actions>
        </KeptForm>
      )}
    </>
  )
}

/** A start that is not to be had: nothing typed is lost, and the three nearest are a tap away (R12). */
export const RacedPage = ({ visit, service, lost, nearest, taken, kept }: RacedPageProps) => {
  const text = textIn(visit.locale).booking.raced
  const time = timeInWords(visit.locale, lost)
  const why = taken ? text.lead(time) : text.leadAbsent(time)
  return (
    <Page visit={visit} step={taken ? text.step : text.stepAbsent} {...(kept ? { switchForm: 'raced' } : {})}>
      <h1>{taken ? text.heading : text.headingAbsent}</h1>
      <p class="lead" role="alert">
        {kept ? text.kept(why) : why}
      </p>
      {nearest.length === 0 ? (
        <NothingNear {...{ visit, service, lost }} {...(kept ? { kept } : {})} />
      ) : (
        <>
          <h2>{text.nearest}</h2>
          {kept ? (
            <TakeAnother {...{ visit, service, lost, nearest, kept }} />
          ) : (
            <>
              <NearbyLinks {...{ visit, nearest }} ways={waysToBook(service.address)} />
              <Actions>
                <a class="button second" href={addressOfTimes(service.address)}>
                  {text.all}
                </a>
              </Actions>
            </>
          )}
        </>
      )}
    </Page>
  )
}
