import { expect, it } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { checkDomain } from '../../server/messages/check-domain.ts'
import { nameServer } from './name-server.ts'

const names = await nameServer()
const spf = ['v=spf1 mx -all']
const dmarc = {
  '_dmarc.example.org': ['v=DMARC1; p=reject'],
  '_dmarc.example.com.cn': ['v=DMARC1; p=reject'],
}
const found = async (zone: Record<string, readonly string[]>, MAIL_FROM: string, BOUNCE_ADDRESS: string) => {
  names.knows({ ...dmarc, ...zone })
  const config = readConfig({ SMTP_URL: 'smtp://127.0.0.1', MAIL_FROM, BOUNCE_ADDRESS })
  return checkDomain(config, names.resolver)
}

it('SPF is asked of the domain that the envelope names', async () => {
  const [missing] = await found({ 'note.example.org': spf }, 'n@note.example.org', 'b@back.example.org')
  expect(missing).toMatchObject({ state: 'wrong', says: expect.stringContaining('back.example.org') })
  const [there, , , ...more] = await found(
    { 'back.example.org': spf },
    'n@note.example.org',
    'b@back.example.org',
  )
  expect(there).toMatchObject({ state: 'ok', says: expect.stringContaining('back.example.org') })
  expect(more).toEqual([])
})

it.each([
  ['n@note.example.org', 'b@bounces.example.net'],
  ['n@example.com.cn', 'b@another.com.cn'],
])('mail from %s that comes back to %s is told to be proved by DKIM alone', async (from, back) => {
  const envelope = back.slice(2)
  const [, , , alignment] = await found({ [envelope]: spf }, from, back)
  expect(alignment).toMatchObject({ state: 'unknown', says: expect.stringContaining(envelope) })
})
