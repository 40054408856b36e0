import { isIP } from 'node:net'
import { z } from 'zod'
import { mailVariables } from './messages/mail-profile.ts'
import { signatureVariables } from './messages/mail-signature.ts'
import { smsVariables } from './messages/sms-gateway.ts'

const list = (text: string) =>
  text
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '')

const onOrOff = z.enum(['on', 'off']).transform(word => word === 'on')

/** What Express takes for an address or a network in front: 10.0.0.1, 10.0.0.0/8, 2001:db8::/32, or one of its three words. */
const isTrusted = (part: string): boolean => {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(part)) return true
  const [address = '', bits, ...more] = part.split('/')
  const family = isIP(address)
  if (family === 0 || more.length > 0) return false
  return bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
}

/** The environment's variables as README.md lists them, each read and checked by itself. */
export const variables = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  ...mailVariables,
  ...signatureVariables,
  ...smsVariables,
  APP_KEYS: z.string().optional(),
  TRUST_PROXY: z
    .string()
    .transform(list)
    .refine(parts => parts.every(isTrusted), 'lists addresses or networks, such as 10.0.0.1,10.1.0.0/16')
    .default([]),
  VAR_DIR: z.string().min(1).default('var'),
  JOBS: onOrOff.default(true),
  HTTP: onOrOff.default(true),
  DEMONSTRATION: onOrOff.optional(),
  LIMITS: onOrOff.default(true),
  METRICS_PORT: z.coerce.number().int().min(1).max(65535).optional(),
  METRICS_TOKEN: z.string().min(32, 'has at least 32 letters').optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})
export type Variables = z.infer<typeof variables>
