import { Errors } from '../kit/errors.tsx'
import { FileField, Lines } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import { Back } from '../kit/link.tsx'
import { Actions } from '../kit/note.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { peopleAddress } from './addresses.ts'
import type { LineFault } from './imported.ts'

interface ImportPageProps {
  visit: Visit
  staff: Staff
  slug: string
  form: FormState
  /** What is wrong in which line of what was handed in. */
  lines: readonly LineFault[]
}

/** As many as somebody puts right before they send the table again. */
const MOST = 100

const LineFaults = ({ visit: { locale }, lines }: Pick<ImportPageProps, 'visit' | 'lines'>) => {
  const { imports: text, people, faults } = textIn(locale)
  return (
    <div class="errors" role="alert" aria-labelledby="lines-head">
      <h2 id="lines-head">{text.faultsHeading(lines.length)}</h2>
      <p>{text.faultsLead}</p>
      <ul>
        {lines.slice(0, MOST).map(({ line, column, head, fault }) => (
          <li key={`${line} ${column} ${head} ${fault}`}>
            {text.lineFault(line, head ?? (column && people.edit.labels[column]), faults[fault])}
          </li>
        ))}
      </ul>
      {lines.length > MOST && <p>{text.more(lines.length - MOST)}</p>}
    </div>
  )
}

/** Where a table of people is handed in, as a file or pasted; and what is wrong in which line of it. */
export const ImportPage = ({ visit, staff, slug, form, lines }: ImportPageProps) => {
  const { imports: text, people } = textIn(visit.locale)
  const { name, phone, email, languages, share, standing, qualification, number, issuer, since, until } =
    people.edit.labels
  const here = peopleAddress(slug)
  const asked = { visit, form }
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="people" step={text.step}>
      <Back href={here}>{people.step}</Back>
      <h1>{text.heading}</h1>
      <Errors {...asked} labels={{ file: text.file }} />
      {lines.length > 0 && <LineFaults {...{ visit, lines }} />}
      <p class="lead">{text.lead}</p>
      <form class="sheet" method="post" action={`${here}/import`} enctype="multipart/form-data">
        <Token visit={visit} />
        <FileField {...asked} name="file" label={text.file} hint={text.fileHint} accept=".csv,text/csv" />
        <Lines {...asked} rows={4} name="pasted" label={text.pasted} hint={text.pastedHint} />
        <Actions>
          <button type="submit">{text.read}</button>
        </Actions>
      </form>
      <p>
        {text.columns([
          ...[name, phone, email, languages, share, standing],
          ...[qualification, number, issuer, since, until],
        ])}
      </p>
      <p>{text.certificates}</p>
    </StaffPage>
  )
}
