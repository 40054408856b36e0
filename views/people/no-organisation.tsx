import { Empty } from '../kit/note.tsx'
import { Sentence } from '../kit/sentence.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

/** Of a park that begins: what is entered first, and what after it. */
export const NoOrganisation = ({ visit }: { visit: Visit }) => {
  const text = textIn(visit.locale).organisations
  return (
    <Empty heading={text.none}>
      <p>
        <Sentence
          text={text.noneNext({
            first: '/park/organisations/new',
            places: '/park/places',
            days: '/park/days',
            accounts: '/park/accounts',
          })}
        />
      </p>
    </Empty>
  )
}
