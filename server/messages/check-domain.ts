import { createPublicKey } from 'node:crypto'
import type { Resolver } from 'node:dns/promises'
import type { Config } from '../config.ts'
import { type Finding, ok, unknown, wrong } from './finding.ts'

type Asked = Pick<Config, 'mailFrom' | 'mailSignature'> & Partial<Pick<Config, 'bounceAddress'>>

/** The texts at a name; none; or that nobody answered. */
type Texts = readonly string[] | 'no answer'

const textsAt = async (resolver: Resolver, name: string): Promise<Texts> => {
  try {
    return (await resolver.resolveTxt(name)).map(parts => parts.join(''))
  } catch (error) {
    const { code = '' } = error as { code?: string }
    return code === 'ENODATA' || code === 'ENOTFOUND' ? [] : 'no answer'
  }
}

const nobodyAnswers = (what: string, name: string) =>
  unknown(`${what}: no resolver answered about ${name}. Run this where names are looked up.`)

const spf = async (resolver: Resolver, domain: string): Promise<Finding> => {
  const texts = await textsAt(resolver, domain)
  if (texts === 'no answer') return nobodyAnswers('SPF', domain)
  const [record, ...more] = texts.filter(text => /^v=spf1(\s|$)/i.test(text))
  if (record === undefined)
    return wrong(
      `SPF: ${domain} says of no server that it may send its mail. Publish a TXT record there, such as "v=spf1 mx -all", with the servers of your relay.`,
    )
  if (more.length > 0)
    return wrong(`SPF: ${domain} has ${more.length + 1} records, so none counts: make them one.`)
  if (/\s\+?all\b/i.test(record))
    return wrong(`SPF: ${domain} lets every server send its mail: end its record with -all or ~all.`)
  return ok(`SPF: ${domain} says who may send its mail.`)
}

/** The same key as DNS writes it. */
const publicKeyOf = (privateKey: string) =>
  createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64')

const dkim = async (resolver: Resolver, signature: Config['mailSignature']): Promise<Finding> => {
  if (signature === undefined)
    return unknown(
      'DKIM: this house signs no mail (DKIM_KEY and DKIM_SELECTOR). That is right where the mail server signs it.',
    )
  const name = `${signature.keySelector}._domainkey.${signature.domainName}`
  const texts = await textsAt(resolver, name)
  if (texts === 'no answer') return nobodyAnswers('DKIM', name)
  const expected = publicKeyOf(signature.privateKey)
  const [record] = texts
  if (record === undefined)
    return wrong(
      `DKIM: nothing stands at ${name}, so no signature is believed. Publish there: "v=DKIM1; k=rsa; p=${expected}"`,
    )
  const published = /(?:^|;)\s*p=([^;]*)/.exec(record)?.[1]?.replace(/\s/g, '')
  return published === expected
    ? ok(`DKIM: the key at ${name} is that of DKIM_KEY.`)
    : wrong(
        `DKIM: the key at ${name} is another than that of DKIM_KEY. Publish there: "v=DKIM1; k=rsa; p=${expected}"`,
      )
}

/** The domain itself and what it belongs to, down to two labels (RFC 7489 §6.6.3). */
const orgDomains = (domain: string): string[] => {
  const labels = domain.split('.')
  return labels.slice(0, -1).map((_, from) => labels.slice(from).join('.'))
}

const dmarc = async (resolver: Resolver, domain: string): Promise<Finding> => {
  for (const name of orgDomains(domain)) {
    const texts = await textsAt(resolver, `_dmarc.${name}`)
    if (texts === 'no answer') return nobodyAnswers('DMARC', `_dmarc.${name}`)
    const record = texts.find(text => /^v=DMARC1\s*(;|$)/i.test(text))
    if (record === undefined) continue
    return /;\s*p=\s*(quarantine|reject)/i.test(record)
      ? ok(`DMARC: _dmarc.${name} says what to do with mail that only pretends to be ours.`)
      : ok(
          `DMARC: _dmarc.${name} stands, and asks for nothing yet (p=none). Once its reports are clean, let it ask for quarantine.`,
        )
  }
  return wrong(
    `DMARC: nothing stands at _dmarc.${domain}. Publish a TXT record there, such as "v=DMARC1; p=quarantine".`,
  )
}

/** com.cn, org.uk: below these anybody has a domain of their own. */
const isForAnybody = (domain: string) => /^(ac|co|com|edu|gov|net|org)\.[a-z]{2}$/.test(domain)

/** Whether they belong to one domain that somebody has: what SPF says of one counts for mail from the other (RFC 7489 §3.1.2). */
const areAligned = (one: string, other: string) => {
  const shared = orgDomains(one).filter(domain => orgDomains(other).includes(domain))
  return one === other || shared.some(domain => !isForAnybody(domain))
}

const alignment = (from: string, envelope: string): Finding[] =>
  areAligned(from, envelope)
    ? []
    : [
        unknown(
          `SPF: mail from ${from} comes back to ${envelope}, another domain, so SPF proves nothing of it to DMARC, and DKIM alone does. Let BOUNCE_ADDRESS be of ${from}, or below it.`,
        ),
      ]

const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1).toLowerCase()

/**
 * Whether those who receive mail can believe that it is ours: SPF of the domain that its envelope names, which is that of
 * BOUNCE_ADDRESS where it is set, DKIM, and DMARC of the domain of MAIL_FROM (RFC 7208, 6376, 7489).
 */
export const checkDomain = async (
  { mailFrom, bounceAddress = mailFrom, mailSignature }: Asked,
  resolver: Resolver,
): Promise<Finding[]> => {
  const domain = domainOf(mailFrom)
  const envelope = domainOf(bounceAddress)
  if (domain === 'localhost.localdomain')
    return [unknown('SPF, DKIM, DMARC: MAIL_FROM is not set, so no domain is to be asked about.')]
  const published = await Promise.all([
    spf(resolver, envelope),
    dkim(resolver, mailSignature),
    dmarc(resolver, domain),
  ])
  return [...published, ...alignment(domain, envelope)]
}
