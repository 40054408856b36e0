import { Page } from '../kit/page.tsx'
import { textIn } from '../text/text.ts'
import { UrgentSheet, type UrgentSheetProps, urgentHeading } from './urgent-sheet.tsx'

interface UrgentLinkPageProps extends UrgentSheetProps {
  /** When the shift begins, as it is said now. */
  when: string
}

/** Where the link of an urgent call leads, for whoever holds it. Opening it changes nothing. */
export const UrgentLinkPage = ({ when, ...asked }: UrgentLinkPageProps) => (
  <Page visit={asked.visit} step={textIn(asked.visit.locale).urgent.step}>
    <h1>{urgentHeading(asked.visit, asked.standing, when)}</h1>
    <UrgentSheet {...asked} />
  </Page>
)
