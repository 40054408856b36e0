import { Choices, Option } from '../kit/choices.tsx'
import { Field, Select } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { Lengths, Lines, PartsOfWeek } from './service-lines.tsx'
import type { ServiceOptions } from './service-options.ts'

interface FieldsProps {
  visit: Visit
  form: FormState
  options: ServiceOptions
}

const Words = ({ visit, form }: Omit<FieldsProps, 'options'>) => {
  const text = textIn(visit.locale).services
  return (
    <>
      <h2>{text.words}</h2>
      <Field {...{ visit, form }} name="name_zh" label={text.name_zh} maxlength={30} />
      <Field {...{ visit, form }} name="name_en" label={text.name_en} maxlength={60} />
      <Field {...{ visit, form }} name="about_zh" label={text.about_zh} maxlength={200} />
      <Field {...{ visit, form }} name="about_en" label={text.about_en} maxlength={400} />
    </>
  )
}

const Chosen = ({
  visit,
  form,
  name,
  options,
}: FieldsProps & { name: 'format' | 'parties' | 'shows' | 'voice' }) => (
  <Choices {...{ visit, form, name }} label={textIn(visit.locale).services[name]} beside="options">
    {options[name].map(option => (
      <Option
        key={option.value}
        {...{ form, name }}
        {...option}
        type={name === 'voice' ? 'checkbox' : 'radio'}
      />
    ))}
  </Choices>
)

const further = ['duty', 'place', 'door', 'brand', 'format', 'parties', 'shows', 'voice']

/** Everything that is set of a service, in one form; what is rarely changed is folded, unless something is wrong with it. */
export const ServiceFields = (props: FieldsProps & { unfolded?: boolean }) => {
  const { visit, form, options, unfolded = false } = props
  const text = textIn(visit.locale).services
  return (
    <>
      <Words {...{ visit, form }} />
      <h2>{text.length}</h2>
      <Lengths {...{ visit, form }} />
      <Lines {...{ visit, form }} name="need" options={options.need} />
      <Lines {...{ visit, form }} name="room" options={options.room} />
      <PartsOfWeek {...{ visit, form }} />
      <details open={unfolded || further.some(name => form.faults[name])}>
        <summary>{text.more}</summary>
        <Select {...{ visit, form }} name="place" label={text.place} options={options.place} />
        {options.duty.length > 0 && (
          <Select
            {...{ visit, form }}
            name="duty"
            label={text.fedBy}
            hint={text.fedByHint}
            none={text.fedByNone}
            options={options.duty}
          />
        )}
        <Select {...{ visit, form }} name="door" label={text.door} options={options.door} />
        <Select
          {...{ visit, form }}
          name="brand"
          label={text.brand}
          none={text.noBrand}
          options={options.brand}
        />
        <Chosen {...props} name="format" />
        <Chosen {...props} name="parties" />
        <Chosen {...props} name="shows" />
        <Chosen {...props} name="voice" />
      </details>
    </>
  )
}
