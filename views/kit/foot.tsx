import { textIn } from '../text/text.ts'
import { Sentence } from './sentence.tsx'
import type { Visit } from './visit.ts'

/** The foot of every page: whom to ring (R66), and the pages about this one. */
export const Foot = ({ visit }: { visit: Visit }) => {
  const { kit: text, staff } = textIn(visit.locale)
  return (
    <footer class="foot">
      <div>
        <p>
          {[text.danger, text.womensRights, text.legalAid].map(line => (
            <span>
              <Sentence text={line} />
            </span>
          ))}
        </p>
        <a href="/safety">{text.safety}</a> <a href="/privacy">{text.privacy}</a>{' '}
        <a href="/accessibility">{text.accessibility}</a> <a href="/sign-in">{staff.signIn}</a>{' '}
        {visit.demonstration &&
          (visit.box ? <a href="/demo">{text.demonstration}</a> : <span>{text.demonstration}</span>)}
      </div>
    </footer>
  )
}
