import { expect, it } from 'vitest'
import { sendAccountMessages } from '../../jobs/send-account-messages.ts'
import { feedBytes } from '../../server/calendars/read-feed.ts'
import { openTransports } from '../../server/messages/transports/open-transports.ts'
import { feedsToRead } from '../../sql/calendars/read-feeds.ts'
import { mailSink } from '../messages/mail-sink.ts'
import { publishForOne } from '../rosters/publish-for-one.ts'
import { subscribed } from '../setup/laid-feed.ts'
import { openSite } from '../setup/site.ts'
import { faultsInOctets, propertiesIn } from './octets.ts'

const sink = await mailSink()
const site = await openSite({ SMTP_URL: sink.url, MAIL_FROM: 'note@note.example.org' })
const { context, sql, setClock } = site

const valuesOf = (calendar: string, name: string) =>
  [...calendar.matchAll(new RegExp(`^${name}[^:\\r\\n]*:(.*)\\r$`, 'gm'))]
    .map(([, value]) => value)
    .toSorted()

it('offers come as one mail with one calendar that publishes all of them and names nobody, with the UIDs of the feed', async () => {
  setClock('2026-11-25T10:00')
  await sql`update account set email = 'a' || account_id || '@example.org', phone = null where person_id is not null`
  await publishForOne(site, '2026-12-01', '2026-12-02')
  const [account] = await sql<{ accountId: number; personId: number }[]>`
    select account_id, person_id from account join person using (person_id) where name = '秦芒种'`
  if (!account) throw new Error('nobody')
  await sendAccountMessages(context, openTransports(context.config), AbortSignal.timeout(20_000))

  const own = sink.caught.filter(({ recipients }) => recipients.includes(`a${account.accountId}@example.org`))
  expect(own).toHaveLength(1)
  const [mail] = own
  const part = mail?.mail.attachments.find(({ contentType }) => contentType === 'text/calendar')
  const calendar = String(part?.content)
  expect(mail?.recipients).toHaveLength(1)
  expect(mail?.raw).toMatch(/Content-Type: text\/calendar; charset=utf-8;\s+method=PUBLISH/)
  expect(faultsInOctets(calendar)).toEqual([])
  expect(propertiesIn(calendar)).not.toContain('ATTENDEE')
  expect(valuesOf(calendar, 'METHOD')).toEqual(['PUBLISH'])
  expect(valuesOf(calendar, 'STATUS')).toEqual(['TENTATIVE', 'TENTATIVE'])
  const { feedId } = await subscribed(context, account.accountId, {
    scope: 'mine',
    scopeId: account.personId,
  })
  const [feed] = await feedsToRead(sql, [feedId], '2026-11-25')
  if (!feed) throw new Error('no feed')
  const read = (await feedBytes(context, { ...feed, at: context.now() })).toString()
  for (const name of ['UID', 'SEQUENCE', 'DTSTAMP', 'DTSTART', 'SUMMARY'])
    expect(valuesOf(calendar, name), name).toEqual(valuesOf(read, name))
  const others = sink.caught.filter(
    ({ recipients }) => !recipients.includes(`a${account.accountId}@example.org`),
  )
  expect(
    others.flatMap(({ raw }) => valuesOf(calendar, 'UID').filter(uid => raw.includes(String(uid)))),
  ).toEqual([])
})
