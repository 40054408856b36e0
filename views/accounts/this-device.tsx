import { Choices, Option } from '../kit/choices.tsx'
import type { FormState } from '../kit/form.ts'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

/** Who else uses this device; nothing is preselected. */
export const ThisDevice = ({ visit, form }: { visit: Visit; form: FormState }) => {
  const text = textIn(visit.locale).accounts.code
  return (
    <Choices {...{ visit, form }} name="on" label={text.on}>
      <Option form={form} name="on" value="own" label={text.own} hint={text.ownHint} />
      <Option form={form} name="on" value="shared" label={text.shared} hint={text.sharedHint} />
    </Choices>
  )
}
