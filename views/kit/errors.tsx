import { textIn } from '../text/text.ts'
import type { FormState } from './form.ts'
import type { Visit } from './visit.ts'

interface ErrorsProps {
  visit: Visit
  form: FormState
  /** What each field is called, in the order of the page. */
  labels: Readonly<Record<string, string>>
}

/** What has to be looked at again, above the form; each line leads to its field. Nothing when nothing is wrong. */
export const Errors = ({ visit, form, labels }: ErrorsProps) => {
  const text = textIn(visit.locale)
  const named = Object.keys(labels).filter(name => name in form.faults)
  const others = Object.keys(form.faults).filter(name => !(name in labels))
  if (named.length + others.length === 0) return null
  return (
    <div class="errors" id="errors" role="alert" aria-labelledby="errors-head" tabIndex={-1} autofocus>
      <h2 id="errors-head">{text.kit.checkThese}</h2>
      <ul>
        {[...named, ...others].map(name => {
          const fault = form.faults[name]
          const label = labels[name]
          if (!fault) return null
          const sentence = text.faults[fault]
          return (
            <li key={name}>
              <a href={`#${name}`}>{label === undefined ? sentence : text.kit.faultOf(label, sentence)}</a>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
