import { type Text, textIn } from '../text/text.ts'
import { Note } from './note.tsx'
import { Page } from './page.tsx'
import { Scroll } from './scroll.tsx'
import { Sentence } from './sentence.tsx'
import type { Visit } from './visit.ts'

type Privacy = Text['about']['privacy']

const Kept = ({ text: { kept, columns, rows } }: { text: Privacy }) => (
  <Scroll label={kept}>
    <table>
      <thead>
        <tr>
          <th scope="col">{columns.what}</th>
          <th scope="col">{columns.who}</th>
          <th scope="col">{columns.long}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ what, who, long }) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td>{who}</td>
            <td>{long}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)

const LockScreen = ({ text: { lockScreen } }: { text: Privacy }) => (
  <div class="lock">
    <p>
      <b>{lockScreen.hour}</b>
      {lockScreen.day}
    </p>
    <p class="sms">
      <small>{lockScreen.from}</small>
      <b>{lockScreen.sender}</b>
      {lockScreen.words}
    </p>
  </div>
)

/** What is kept, why, how long, who sees it (R63, R67). */
export const PrivacyPage = ({ visit }: { visit: Visit }) => {
  const text = textIn(visit.locale).about.privacy
  return (
    <Page visit={visit} step={text.step}>
      <h1>{text.heading}</h1>
      <p class="lead">{text.lead}</p>
      {visit.demonstration && (
        <Note tone="waits">
          <p>
            <Sentence text={text.demonstration} />
          </p>
        </Note>
      )}
      <h2>{text.kept}</h2>
      <Kept text={text} />
      <p>{text.counted}</p>
      <h2>{text.why}</h2>
      <p>{text.whySaid}</p>
      <p>{text.sealed}</p>
      <h2>{text.messages}</h2>
      <p>{text.messagesSaid}</p>
      <LockScreen text={text} />
      <h2>{text.browser}</h2>
      <ul>
        {text.browserSaid.map(line => (
          <li>{line}</li>
        ))}
      </ul>
      <p>{text.browserMore}</p>
      <h2>{text.erase}</h2>
      <p>
        <Sentence text={text.eraseSaid} />
      </p>
      <p>{text.copySaid}</p>
    </Page>
  )
}
