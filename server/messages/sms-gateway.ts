import { z } from 'zod'
import { shortNames } from '../../views/mail/short-names.ts'

const registered = z.string().regex(/^\w{1,40}$/)
const templates = z.partialRecord(
  z.enum(shortNames),
  z.strictObject({ 'zh-CN': registered.optional(), en: registered.optional() }),
)
type Templates = z.infer<typeof templates>

const json = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const NO_TEMPLATES = 'is JSON, such as {"sign_in":{"zh-CN":"SMS_1","en":"SMS_2"}}'

/** Read by itself, so that its fault is told by its own name, and by that of the template at most. */
const readTemplates = (text: string, context: z.RefinementCtx): Templates => {
  const { data, error } = templates.safeParse(json(text))
  if (data) return data
  const named = error.issues.flatMap(issue => (issue.code === 'unrecognized_keys' ? issue.keys : issue.path))
  const message = named.length === 0 ? NO_TEMPLATES : `${NO_TEMPLATES}; see ${named.join(', ')}`
  context.addIssue({ code: 'custom', message })
  return z.NEVER
}

/** The gateway for short messages, as it stands in the environment. */
export const smsVariables = {
  SMS_GATEWAY: z.enum(['aliyun', 'tencent']).optional(),
  SMS_KEY_ID: z
    .string()
    .regex(/^[\w-]+$/, 'has letters and digits only')
    .optional(),
  SMS_KEY_SECRET: z.string().min(1).optional(),
  SMS_REGION: z
    .string()
    .regex(/^[a-z\d-]+$/, 'is a region, such as cn-hangzhou')
    .optional(),
  SMS_APP_ID: z.string().regex(/^\d+$/, 'is a number').optional(),
  SMS_SIGNATURE: z
    .string()
    .regex(/^[^【】\p{Cc}]{2,12}$/u, 'has 2 to 12 letters, and no brackets')
    .optional(),
  SMS_TEMPLATES: z.string().transform(readTemplates).optional(),
  SMS_DAILY_BUDGET: z.coerce.number().int().min(1).max(1_000_000).default(1000),
  SMS_URL: z.url({ protocol: /^https?$/ }).optional(),
}

const given = z.object(smsVariables)
type Given = z.infer<typeof given>

/** Where each gateway is, and what else it needs to be told. */
const gateways = {
  aliyun: { url: 'https://dysmsapi.aliyuncs.com', region: 'cn-hangzhou' },
  tencent: { url: 'https://sms.tencentcloudapi.com', region: 'ap-guangzhou' },
} as const

const needed = ['SMS_KEY_ID', 'SMS_KEY_SECRET', 'SMS_SIGNATURE', 'SMS_TEMPLATES'] as const

/** What the variables of a gateway may not be together. @param isHere whether a server is on this machine. */
export const smsFaults = (all: Given, isHere: (url: string) => boolean): [keyof Given, string][] => {
  if (all.SMS_GATEWAY === undefined)
    return [...needed, 'SMS_APP_ID' as const]
      .filter(name => all[name] !== undefined)
      .map(name => [name, 'is of no use without SMS_GATEWAY'])
  const missing: [keyof Given, string][] = needed
    .filter(name => all[name] === undefined)
    .map(name => [name, 'is needed with SMS_GATEWAY'])
  const signIn = all.SMS_TEMPLATES?.sign_in
  const rules: [boolean, keyof Given, string][] = [
    [
      all.SMS_GATEWAY === 'tencent' && all.SMS_APP_ID === undefined,
      'SMS_APP_ID',
      'is needed with SMS_GATEWAY=tencent',
    ],
    [
      all.SMS_TEMPLATES !== undefined && !(signIn?.['zh-CN'] && signIn.en),
      'SMS_TEMPLATES',
      'needs sign_in in zh-CN and en: nobody with a telephone alone could sign in',
    ],
    [
      all.SMS_URL !== undefined && new URL(all.SMS_URL).protocol !== 'https:' && !isHere(all.SMS_URL),
      'SMS_URL',
      'must be https unless it is on this machine',
    ],
  ]
  return [...missing, ...rules.filter(([broken]) => broken).map(([, ...fault]) => fault)]
}

/** How short messages leave; undefined: by no gateway. */
export const smsGatewayOf = (all: Given) => {
  const { SMS_GATEWAY: name, SMS_KEY_ID: keyId, SMS_KEY_SECRET: keySecret, SMS_SIGNATURE: signature } = all
  if (!name || !keyId || !keySecret || !signature) return undefined
  return {
    name,
    keyId,
    keySecret,
    url: all.SMS_URL ?? gateways[name].url,
    region: all.SMS_REGION ?? gateways[name].region,
    appId: all.SMS_APP_ID ?? '',
    /** Without its brackets. */
    signature,
    templates: all.SMS_TEMPLATES ?? {},
    /** Parts that may leave in a day. */
    dailyBudget: all.SMS_DAILY_BUDGET,
  } as const
}
export type SmsGateway = NonNullable<ReturnType<typeof smsGatewayOf>>
