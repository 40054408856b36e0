import type { Certificate } from '../../sql/people/certificates.ts'
import { Note } from '../kit/note.tsx'
import { said } from '../kit/said.ts'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { RunsOut, type Warns } from './certificate-tag.tsx'

interface OwnRunningOutProps {
  visit: Visit
  certificates: readonly (Certificate & { readonly warns: Warns })[]
}

/** What whoever reads it has to have renewed soon; nothing while there is none. */
export const OwnRunningOut = ({ visit: { locale }, certificates }: OwnRunningOutProps) => {
  if (certificates.length === 0) return null
  return (
    <Note tone="waits" icon="alert">
      <p>{textIn(locale).people.ownRunningOut}</p>
      {certificates.map(({ certificateId, nameZh, nameEn, until, warns }) => (
        <p key={certificateId}>
          {said(locale, nameZh, nameEn)} <RunsOut {...{ locale, until, warns }} />
        </p>
      ))}
    </Note>
  )
}
