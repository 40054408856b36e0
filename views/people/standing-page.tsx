import { Choices, Option } from '../kit/choices.tsx'
import { Field } from '../kit/field.tsx'
import { dateInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { personAddress } from './addresses.ts'
import type { OfPerson } from './details-page.tsx'
import { EditPage } from './edit-page.tsx'

/** Where somebody is paused, goes on, leaves or comes back. */
export const StandingPage = ({ slug, person, ...shown }: OfPerson) => {
  const { visit, form } = shown
  const text = textIn(visit.locale).people
  const { labels, hints, standings } = text.edit
  const left = person.standing === 'left'
  return (
    <EditPage
      {...shown}
      heading={labels.standing}
      save={text.edit.save}
      action={personAddress(slug, person.personId, '/standing')}
      back={{ href: personAddress(slug, person.personId), label: text.person.step }}
      labels={{ standing: labels.standing, day: left ? labels.backFrom : labels.goneFrom }}
      stands={[text.standings[person.standing]]}
    >
      <Choices {...{ visit, form }} name="standing" label={labels.standing}>
        {left ? (
          <Option form={form} name="standing" value="active" label={standings.back} hint={hints.back} />
        ) : (
          <>
            <Option
              form={form}
              name="standing"
              value="active"
              label={text.standings.active}
              hint={hints.active}
            />
            <Option
              form={form}
              name="standing"
              value="paused"
              label={text.standings.paused}
              hint={hints.paused}
            />
            <Option form={form} name="standing" value="left" label={standings.leaves} hint={hints.leaves} />
            {person.leavesOn !== null && (
              <Option
                form={form}
                name="standing"
                value="stays"
                label={standings.stays(dateInWords(visit.locale, person.leavesOn))}
                hint={hints.stays}
              />
            )}
          </>
        )}
      </Choices>
      <Field
        {...{ visit, form }}
        name="day"
        type="date"
        class="short"
        label={left ? labels.backFrom : labels.goneFrom}
      />
    </EditPage>
  )
}
