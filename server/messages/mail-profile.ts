import { z } from 'zod'

/** What a mail server asks of whoever hands it mail (calendars-and-mail.md 22). */
export interface MailProfile {
  /** It takes no sender but the account that signs in: neither in From nor in the envelope. */
  readonly accountIsSender: boolean
  readonly mailsPerConnection: number
  /** What its answers name, and the minutes after which it is worth asking again. */
  readonly waits: readonly (readonly [word: string, minutes: number])[]
}

/** HL:ICC: too many connections at once. MI:DMC: too many mails on this one. DT:SPM: taken for unwanted, for two minutes. */
const netease = [
  ['HL:ICC', 5],
  ['MI:DMC', 2],
  ['DT:SPM', 2],
] as const

const mailProfiles = {
  plain: { accountIsSender: false, mailsPerConnection: 50, waits: [] },
  qq: { accountIsSender: true, mailsPerConnection: 5, waits: [['frequency limited', 5]] },
  163: { accountIsSender: true, mailsPerConnection: 5, waits: netease },
} as const satisfies Record<string, MailProfile>

const names = ['plain', 'qq', '163'] as const

const emailAddress = z.email()

/** Where mail comes from and comes back to, as it stands in the environment. */
export const mailVariables = {
  MAIL_FROM: emailAddress.optional(),
  MAIL_PROFILE: z.enum(names).optional(),
  BOUNCE_ADDRESS: emailAddress.optional(),
  BOUNCE_FOLDER: z.string().min(1).optional(),
}

interface Given {
  readonly SMTP_URL?: string | undefined
  readonly MAIL_FROM?: string | undefined
  readonly MAIL_PROFILE?: (typeof names)[number] | undefined
  readonly BOUNCE_ADDRESS?: string | undefined
  readonly BOUNCE_FOLDER?: string | undefined
  readonly DKIM_KEY?: string | null | undefined
}

const nameOf = (url: string) => {
  const { hostname } = new URL(url)
  if (/(^|\.)qq\.com$/i.test(hostname)) return 'qq'
  return /(^|\.)(163\.com|126\.com|yeah\.net)$/i.test(hostname) ? '163' : 'plain'
}

/** What the server of SMTP_URL asks, as it is said or as its name tells. */
export const profileOf = ({ SMTP_URL, MAIL_PROFILE }: Given): MailProfile =>
  mailProfiles[MAIL_PROFILE ?? (SMTP_URL === undefined ? 'plain' : nameOf(SMTP_URL))]

/** As it is meant; null when a % in it begins no letter. */
const decoded = (written: string): string | null => {
  try {
    return decodeURIComponent(written)
  } catch {
    return null
  }
}

const accountOf = (url: string | undefined) =>
  url === undefined ? '' : (decoded(new URL(url).username) ?? '')

const isWrittenWell = (url: string) => {
  const { username, password } = new URL(url)
  return decoded(username) !== null && decoded(password) !== null
}

/** What these variables may not be together: [broken, variable, why]. */
export const mailFaults = (
  all: Given,
): [boolean, 'MAIL_FROM' | 'SMTP_URL' | 'BOUNCE_ADDRESS' | 'DKIM_KEY', string][] => {
  const { accountIsSender } = profileOf(all)
  const account = accountOf(all.SMTP_URL)
  const isAddress = emailAddress.safeParse(account).success
  if (all.SMTP_URL !== undefined && !isWrittenWell(all.SMTP_URL))
    return [[true, 'SMTP_URL', 'writes a % in its user or its password as %25']]
  return [
    [accountIsSender && !isAddress, 'SMTP_URL', 'names the account as its user, such as name%40163.com'],
    [
      accountIsSender && isAddress && all.MAIL_FROM !== undefined && all.MAIL_FROM !== account,
      'MAIL_FROM',
      'is the account of SMTP_URL: its server takes no other sender',
    ],
    [
      accountIsSender && all.BOUNCE_ADDRESS !== undefined,
      'BOUNCE_ADDRESS',
      'is for a server that takes another sender than its account',
    ],
    [accountIsSender && !!all.DKIM_KEY, 'DKIM_KEY', 'is for a domain of one’s own: this server signs itself'],
  ]
}

/** Where mail comes from and comes back to. */
export const mailConfigOf = (all: Given) => {
  const mailProfile = profileOf(all)
  return {
    mailProfile,
    mailFrom: mailProfile.accountIsSender
      ? accountOf(all.SMTP_URL)
      : (all.MAIL_FROM ?? 'note@localhost.localdomain'),
    /** Undefined: what cannot be delivered comes back to mailFrom. */
    bounceAddress: all.BOUNCE_ADDRESS,
    /** A Maildir of what came back; undefined: it is handed to take-bounce, or to nobody. */
    bounceFolder: all.BOUNCE_FOLDER,
  }
}
