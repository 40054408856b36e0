import type { ServiceShown } from '../../sql/booking/services.ts'
import { Note } from '../kit/note.tsx'
import { plain, Sentence } from '../kit/sentence.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { addressOfTimes } from './addresses.ts'

/** A service that one comes to alone: its opaque address, its name in the reader's language. */
export interface AloneService {
  readonly address: string
  readonly name: string
}

interface ComeAloneProps {
  visit: Visit
  service: ServiceShown
  alone: readonly AloneService[]
}

/** Where there is violence one comes alone, and where to (R15). */
export const AloneNote = ({ visit, alone }: Omit<ComeAloneProps, 'service'>) => {
  const links = alone.map(({ address, name }) => `[${plain(name)}](${addressOfTimes(address)})`)
  return (
    <Note tone="quiet" icon="shield">
      <p>
        <Sentence text={textIn(visit.locale).availability.comeAlone(links)} />
      </p>
    </Note>
  )
}

/** The same, for sessions of two. */
export const ComeAloneNote = ({ service, ...note }: ComeAloneProps) =>
  service.partiesMost < 2 ? null : <AloneNote {...note} />

/** The same, and how a session held together begins, for everybody (R15). */
export const ComeAlone = (props: ComeAloneProps) => {
  const { visit, service } = props
  const text = textIn(visit.locale).availability
  if (service.partiesMost < 2) return null
  return (
    <>
      {service.format === 'together' && (
        <p>{service.partiesLeast === 2 ? text.tenMinutes : text.tenMinutesForTwo}</p>
      )}
      <ComeAloneNote {...props} />
    </>
  )
}
