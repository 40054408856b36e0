import { Actions } from '../kit/note.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

/** The recovery codes, until they are put away; to be printed or copied. */
export const RecoveryCodesPage = ({
  visit,
  staff,
  codes,
}: {
  visit: Visit
  staff: Staff
  codes: readonly string[]
}) => {
  const text = textIn(visit.locale).accounts.recoveryCodes
  return (
    <StaffPage {...{ visit, staff }} wing="own" room={null} step={text.step}>
      <h1>{text.heading}</h1>
      <p class="lead">{text.lead}</p>
      <ol class="codes sheet">
        {codes.map(code => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <form class="screen" method="post" action="/recovery-codes">
        <Token visit={visit} />
        <Actions>
          <button type="submit">{text.kept}</button>
        </Actions>
      </form>
    </StaffPage>
  )
}
