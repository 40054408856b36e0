import { Router } from 'express'
import { AccessibilityPage } from '../../views/kit/accessibility-page.tsx'
import { DonePage } from '../../views/kit/done-page.tsx'
import { PrivacyPage } from '../../views/kit/privacy-page.tsx'
import { SafetyPage } from '../../views/kit/safety-page.tsx'
import { sendPage } from './send-page.ts'

const pages = {
  '/safety': SafetyPage,
  '/privacy': PrivacyPage,
  '/accessibility': AccessibilityPage,
  '/done': DonePage,
}

/** The pages that say how this product behaves. */
export const aboutRoutes = () => {
  const router = Router()
  for (const [address, Shown] of Object.entries(pages))
    router.get(address, (_request, response) =>
      sendPage(response, 200, <Shown visit={response.locals.visit} />),
    )
  return router
}
