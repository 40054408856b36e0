import type { IncomingHttpHeaders } from 'node:http'
import { type Mark, marksIn } from './canary.ts'

/** What a browser asked for and was answered. */
interface Answered {
  readonly method: 'GET' | 'POST'
  readonly address: string
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly html: string
}

/** A link opens by its key: the page with the button has it once more, and no other page. */
const isLink = (address: string) => /^\/(a\/|l\?)/.test(address)

/** In an address stands what its link opens with; in any other nothing. */
const mayStandInAddress = (address: string): Mark[] => (isLink(address) ? ['link'] : [])

/** Where somebody reads all that is kept of them. */
const own = new Set(['/appointment/kept', '/appointment/kept.json'])

/**
 * A page that was asked for shows nobody's answers: only who gave the passcode reads how they are called and, on one page, how they
 * are reached; and the box is the demonstration's. The desk reads a name after a click.
 */
const mayBeShown = (address: string): Mark[] => {
  if (own.has(address)) return ['form', 'nickname', 'telephone', 'e-mail']
  if (address === '/appointment') return ['form', 'nickname']
  if (address === '/demo') return ['form', 'link']
  if (/^\/desk(\?|$)/.test(address)) return ['form', 'nickname']
  if (/^\/o\/[a-z-]+\/appointments\/\d+$/.test(address)) return ['form', 'nickname', 'telephone', 'e-mail']
  if (/^\/(desk|o\/[a-z-]+)\/ring$/.test(address)) return ['form', 'nickname', 'telephone']
  return isLink(address) ? ['form', 'link'] : ['form']
}

/** A form that comes back holds what was typed in it; it never holds what opens something. */
const typed: Mark[] = ['form', 'nickname', 'telephone', 'e-mail', 'passcode']

const found: string[] = []
const allow = (where: string, text: string, allowed: readonly Mark[]) => {
  const wrong = marksIn(text).filter(mark => !allowed.includes(mark))
  if (wrong.length > 0) found.push(`${where}: ${wrong.join(', ')}`)
}

/** Looks for canaries and secrets where they have no business: addresses, headers, and pages that nobody typed into. */
export const watch = ({ method, address, status, headers, html }: Answered) => {
  // How long a page is may be any number of four digits.
  const { 'set-cookie': cookies = [], 'content-length': _, ...others } = headers
  const path = address.split('?')[0]
  allow(`the address ${path}`, address, mayStandInAddress(address))
  allow(`the headers of ${path}`, JSON.stringify(others), [])
  allow(`the cookies of ${path}`, cookies.join('\n'), ['cookie'])
  allow(`${method} ${path} (${status})`, html, method === 'GET' ? mayBeShown(address) : typed)
}

/** What was found until now; it is told once. */
export const foundInAnswers = (): string[] => found.splice(0)
