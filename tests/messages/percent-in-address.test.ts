import { expect, it } from 'vitest'
import { ConfigurationFault, readConfig } from '../../server/config.ts'

it.each([
  ['user', 'smtps://no%te:wort@smtp.qq.com'],
  ['user', 'smtps://no%te:wort@mail.example.org'],
  ['password', 'smtps://note%40qq.com:100%sure@smtp.qq.com'],
])('a %% in the %s that begins no letter is a fault that is told, without the address', (_of, SMTP_URL) => {
  const reads = () => readConfig({ SMTP_URL, MAIL_FROM: 'note@example.org' })
  expect(reads).toThrow(ConfigurationFault)
  expect(reads).toThrow(/SMTP_URL: writes a %/)
  expect(reads).not.toThrow(/wort|sure/)
})

it('written as %25 it is one letter', () => {
  expect(readConfig({ SMTP_URL: 'smtps://note%40qq.com:100%25sure@smtp.qq.com' }).mailFrom).toBe(
    'note@qq.com',
  )
})
