import type { DateTime } from 'luxon'
import { generateSync } from 'otplib'
import type { Page } from '../setup/paper-browser.ts'

/** The key that the page of a new authenticator shows. */
export const keyOn = ({ html }: Page) =>
  (/<code>([A-Z2-7 ]+)<\/code>/.exec(html)?.[1] ?? '').replaceAll(' ', '')

/** What an authenticator with that key says at a time. */
export const codeAt = (time: DateTime, key: string) =>
  generateSync({ secret: key, epoch: Math.floor(time.toSeconds()) })
