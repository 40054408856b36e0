import { textIn } from '../text/text.ts'
import { Icon } from './icon.tsx'
import { Tongue } from './tongue.tsx'
import type { Visit } from './visit.ts'

/** The head of a page: mark, the other language, quick exit. */
export const Top = ({ visit, switchForm }: { visit: Visit; switchForm?: string }) => {
  const text = textIn(visit.locale).kit
  return (
    <header class="top">
      <div>
        <a class="mark" href="/">
          <Icon name="mark" />
          <span>{text.name}</span> <small>{text.park}</small>
        </a>
        <Tongue visit={visit} {...(switchForm === undefined ? {} : { switchForm })} />
        <a class="leave" href="/exit" rel="noreferrer">
          <Icon name="leave" />
          {text.leave}
        </a>
      </div>
    </header>
  )
}
