import type { IncomingHttpHeaders } from 'node:http'
import request from 'supertest'
import { keepSecret } from './canary.ts'
import { type Answers, type Entries, filledIn } from './fill-in.ts'
import { formsOf, type PageForm } from './forms.ts'
import { watch } from './watch.ts'

/** What a browser was answered, and what it would make of it. */
export interface Page {
  readonly method: 'GET' | 'POST'
  /** Path and query that were asked for. */
  readonly address: string
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly html: string
  readonly forms: readonly PageForm[]
}

export interface BrowserGiven {
  readonly locale?: 'zh-CN' | 'en'
  /** Further headers of every request. */
  readonly headers?: Readonly<Record<string, string>>
  /** Those of another window of the same browser; what either is given from now on, it keeps for itself. */
  readonly cookies?: ReadonlyMap<string, string>
}

const readCookie = (cookie: string) => {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
  return { name, value, ends: /expires=thu, 01 jan 1970/i.test(cookie) }
}

/** Keeps cookies as a browser does, but Secure ones too: what listens on this machine has no https. */
const cookieJar = (known: BrowserGiven['cookies']) => {
  const cookies = new Map(known)
  const take = (given: readonly string[] = []) => {
    for (const { name, value, ends } of given.map(readCookie)) {
      if (ends) cookies.delete(name)
      else cookies.set(name, value)
      if (value.length === 43) keepSecret('cookie', value)
    }
  }
  /** As the header Cookie says them. */
  const sent = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  return { cookies, take, sent }
}

/** What a form is good for once: its token, and the last part of its booking key. */
const keepSecretsOf = (forms: readonly PageForm[]) => {
  for (const { name, value } of forms.flatMap(({ fields }) => fields))
    if (name === 'token' || name === 'key') keepSecret('form', value.split('.').at(-1) ?? '')
}

const matches = (address: string | undefined, wanted: string | RegExp) =>
  address !== undefined && (typeof wanted === 'string' ? address === wanted : wanted.test(address))

/** The form of a page that goes to an address, by itself or by one of its buttons. */
const formTo = ({ forms, address, status }: Page, wanted: string | RegExp) => {
  for (const form of forms) {
    const button = form.buttons.find(({ action }) => matches(action, wanted))
    if (button?.action) return { form, action: button.action, pressed: button }
    const pressed = form.buttons.find(({ action }) => action === undefined)
    if (matches(form.action, wanted)) return { form, action: form.action, pressed }
  }
  throw new Error(`${address} (${status}) has no form to ${wanted}`)
}

/** A browser without a screen: it keeps cookies, reads forms, sends what a form holds, and says where it stands (Sec-Fetch-Site). */
export const openBrowser = (origin: string, given: BrowserGiven = {}) => {
  const { locale = 'zh-CN', headers = {} } = given
  const { cookies, take, sent } = cookieJar(given.cookies)
  const always = { 'Accept-Language': locale, 'Sec-Fetch-Site': 'same-origin', ...headers }

  const receive = async (method: 'GET' | 'POST', address: string, asked: request.Test): Promise<Page> => {
    const { status, headers, text = '' } = await asked.set('Cookie', sent()).redirects(0)
    take(headers['set-cookie'] as unknown as string[] | undefined)
    const forms = formsOf(text)
    keepSecretsOf(forms)
    const page = { method, address, status, headers, html: text, forms }
    watch(page)
    return page
  }

  const gets = (address: string) => {
    const [path = ''] = address.split('#')
    return receive('GET', path, request(origin).get(path).set(always))
  }
  const posts = (address: string, entries: Entries) => {
    const body = new URLSearchParams(entries.map(([name, value]) => [name, value])).toString()
    const [path = ''] = address.split('#')
    return receive('POST', path, request(origin).post(path).set(always).type('form').send(body))
  }

  /** Answers a form of a page and presses the button that leads to an address. */
  const sends = (page: Page, to: string | RegExp, answers: Answers = {}) => {
    const { form, action, pressed } = formTo(page, to)
    const button = pressed?.name === undefined ? [] : [[pressed.name, pressed.value] as const]
    return posts(action, [...filledIn(form, answers), ...button])
  }

  /** @throws Error when the answer leads nowhere. */
  const follows = ({ address, status, headers: { location } }: Page) => {
    if (status !== 303 || location === undefined) throw new Error(`${address} answered ${status}, not 303`)
    return gets(location)
  }

  return { cookies, sent, gets, posts, sends, follows }
}
