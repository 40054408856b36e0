import { expect } from 'vitest'
import { announce } from '../../server/messages/announce.ts'
import { mailSink } from '../messages/mail-sink.ts'
import { cancelled, type PartyGiven } from '../messages/one-party.ts'
import { emptied, tick, told } from '../messages/outbox.ts'
import { openPark } from '../setup/park.ts'

interface Ticked {
  readonly wanted?: boolean
  readonly byMail?: boolean
  readonly floor?: boolean
}

/** As it was before it was made quotable (RFC 2045 §6.7): the last end of a line belongs to the boundary. */
const unquoted = (body: string) => {
  const octets = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(octets, 'latin1').toString()
}

/** For one test file: a park whose mails are caught, and their calendars read. */
export const openMails = async () => {
  const sink = await mailSink()
  const park = await openPark('2026-11-24T18:00', {
    SMTP_URL: sink.url,
    MAIL_FROM: 'note@note.example.org',
  })
  const { context, sql, setClock } = park

  /** A party that was told of its hour, having ticked what is given. */
  const toldWith = async (
    { wanted = true, byMail = true, floor = false }: Ticked,
    given: PartyGiven = {},
  ) => {
    const party = await told(context, given)
    await sql`
      update party set calendar_wanted = ${wanted}, calendar_by_mail = ${byMail}, calendar_floor = ${floor}
      where party_id = ${party.partyId}`
    await tick(context)
    return party
  }

  /** The party cancels, and is told so. */
  const thenCancelled = async (party: Awaited<ReturnType<typeof toldWith>>) => {
    await cancelled(context, party)
    await announce(sql, context, { kind: 'appointment_cancelled', partyId: party.partyId, at: context.now() })
    await tick(context)
  }

  /** The parts of a mail that arrived by their types, and the calendar among them. */
  const opened = (nth = 0) => {
    const { raw, mail, recipients } = sink.caught[nth] ?? expect.fail('nothing was sent')
    const types = [...raw.matchAll(/^Content-Type: ([^;\s]+)/gim)].map(([, type]) => type)
    const [part = ''] = raw.split(/\r\n--.*\r\n/).filter(text => /^Content-Type: text\/calendar/im.test(text))
    const [head = '', body = ''] = part.split('\r\n\r\n')
    const calendar = unquoted(body)
    return { types, head: head.replace(/\r\n\s+/g, ' '), calendar, mail, recipients, raw }
  }

  /** As if nothing had been told yet. */
  const again = async () => {
    setClock('2026-11-24T18:00')
    sink.caught.length = 0
    await emptied(context)
  }
  return { ...park, sink, toldWith, thenCancelled, opened, again }
}
