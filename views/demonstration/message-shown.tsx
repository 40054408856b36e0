import type { DateTime } from 'luxon'
import type { MessageInBox } from '../../sql/messages/box.ts'
import type { Visit } from '../kit/visit.ts'
import { timeInWords } from '../kit/when.tsx'
import type { Letter } from '../mail/letter.ts'
import { type LitUp, LockScreen } from '../messages/lock-screen.tsx'
import { type Text, textIn } from '../text/text.ts'
import { MailShown } from './letter-shown.tsx'

type BoxText = Text['box']

export interface InBox {
  readonly message: MessageInBox
  /** As it would read now. Null: it is not said any more, or this program does not know its kind. */
  readonly letter: Letter | null
  /** Of a waiting message: what it waits for. */
  readonly waits: keyof BoxText['waits'] | null
  /** Of the newest, so that its words are read without opening it. */
  readonly open: boolean
}

const tones = { waiting: 'waits', sent: 'done', failed: 'lacks', dropped: 'quiet', expired: 'quiet' } as const

/** Whether a table of words has one of that name. */
export const isKnown = <Name extends string>(
  words: Readonly<Record<Name, string>>,
  name: string,
): name is Name => Object.hasOwn(words, name)

/** What a waiting message waits for; after a try in vain with its reason, where that is one of ours. */
const waitsFor = (box: BoxText, { message, waits }: InBox): string | undefined => {
  const why = (message.why ?? '').replace(/^smtp_4\d\d$/, 'smtp_4xx')
  if (waits === 'again' && isKnown(box.triedInVain, why)) return box.againAfter(box.triedInVain[why])
  return waits === null ? undefined : box.waits[waits]
}

/** When it leaves or left, and why it waits or never will; undefined where there is nothing to say. */
const fate = (visit: Visit, inBox: InBox): readonly (string | undefined)[] => {
  const { message, waits } = inBox
  const text = textIn(visit.locale).box
  const say = (at: DateTime) => timeInWords(visit.locale, at)
  const { state, why, dueAt, sentAt } = message
  if (state === 'waiting')
    return [waits === 'leaving' ? undefined : text.due(say(dueAt)), waitsFor(text, inBox)]
  if (state === 'sent') return [sentAt ? text.sentAt(say(sentAt)) : undefined]
  return [isKnown(text.why, why ?? '') ? text.why[why as keyof BoxText['why']] : text.why.refused]
}

const litUp = (letter: Letter, by: 'sms' | 'email'): LitUp => ({
  ...{
    by,
    locale: letter.locale,
    from: letter.word,
    says: by === 'sms' ? letter.short.text : letter.subject,
  },
})

/** One message of the box: how it stands, to whom it goes (masked), and what it says. */
export const MessageShown = ({ visit, inBox, sender }: { visit: Visit; inBox: InBox; sender: string }) => {
  const { message, letter, open } = inBox
  const { channel, kind, state } = message
  const text = textIn(visit.locale).box
  return (
    <article>
      <h3>
        {isKnown(text.kinds, kind) ? text.kinds[kind] : text.channels[channel]}{' '}
        <span class={`tag ${tones[state]}`}>{text.states[state]}</span>
      </h3>
      <p class="soft">
        {[`${text.channels[channel]} · ${text.to(text.masked[channel])}`, ...fate(visit, inBox)]
          .filter(line => line !== undefined)
          .map(line => (
            <span key={line}>
              {line}
              <br />
            </span>
          ))}
      </p>
      {letter && channel !== 'robot' && (
        <LockScreen visit={visit} at={message.sentAt ?? message.dueAt} shown={[litUp(letter, channel)]} />
      )}
      {letter && channel === 'email' && <MailShown {...{ visit, letter, sender, open }} />}
    </article>
  )
}
