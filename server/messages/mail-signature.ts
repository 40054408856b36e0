import { createPrivateKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** Bits below which nobody need believe a signature (RFC 8301 §3.2). */
const FEWEST_BITS = 1024

/** PEM, in which a line may end with a written \n, or the path to a file of it; null when it is no private RSA key. */
const signingKey = (given: string): string | null => {
  try {
    const pem = given.includes('-----BEGIN ') ? given.replaceAll('\\n', '\n') : readFileSync(given, 'utf8')
    const key = createPrivateKey(pem)
    const { modulusLength = 0 } = key.asymmetricKeyDetails ?? {}
    if (key.asymmetricKeyType !== 'rsa' || modulusLength < FEWEST_BITS) return null
    return key.export({ type: 'pkcs8', format: 'pem' }).toString()
  } catch {
    return null
  }
}

/** What mail is signed with (DKIM, RFC 6376), as it stands in the environment. RSA: everybody who receives can verify it. */
export const signatureVariables = {
  DKIM_KEY: z
    .string()
    .transform(signingKey)
    .refine(key => key !== null, 'is a private RSA key in PEM, or the path to a file of one')
    .optional(),
  DKIM_SELECTOR: z
    .string()
    .regex(/^[a-z\d]([a-z\d-]*[a-z\d])?$/i, 'is a label of a name, such as note2026')
    .optional(),
}

interface Given {
  readonly DKIM_KEY?: string | null | undefined
  readonly DKIM_SELECTOR?: string | undefined
  readonly MAIL_FROM?: string | undefined
}

/** Signed for the domain of the address in From, so that the two agree (RFC 7489 §3.1); undefined: mail leaves unsigned. */
export const signatureOf = ({ DKIM_KEY, DKIM_SELECTOR, MAIL_FROM }: Given) =>
  DKIM_KEY && DKIM_SELECTOR && MAIL_FROM
    ? {
        domainName: MAIL_FROM.slice(MAIL_FROM.lastIndexOf('@') + 1),
        keySelector: DKIM_SELECTOR,
        privateKey: DKIM_KEY,
      }
    : undefined
