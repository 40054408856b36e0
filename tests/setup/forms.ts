import { type Attributes, elementAt, opening, type Tag, tagsOf } from './tags.ts'

/** A field as a browser has it: not `ticked` is a box or circle that is not chosen. */
export interface FormField {
  readonly name: string
  readonly value: string
  readonly type: string
  readonly ticked: boolean
}

export interface FormButton {
  readonly name: string | undefined
  readonly value: string
  /** Where it sends its form, when not to the form's own address. */
  readonly action: string | undefined
}

export interface PageForm {
  readonly id: string | undefined
  readonly method: string
  readonly action: string
  readonly fields: readonly FormField[]
  readonly buttons: readonly FormButton[]
}

interface Reading extends PageForm {
  readonly fields: FormField[]
  readonly buttons: FormButton[]
}

const formOf = ({ id, method = 'get', action = '' }: Attributes): Reading => ({
  id,
  method: method.toUpperCase(),
  action,
  fields: [],
  buttons: [],
})

const inputOf = ({ name = '', value, type = 'text', checked }: Attributes): FormField => {
  const choice = type === 'radio' || type === 'checkbox'
  return { name, type, value: value ?? (choice ? 'on' : ''), ticked: !choice || checked !== undefined }
}

/** A list is one field for each of its options, of which the first is chosen unless another says so. */
const optionsOf = (tags: readonly Tag[], at: number): FormField[] => {
  const options = opening(elementAt(tags, at), 'option')
  const selected = options.findIndex(({ attributes }) => attributes.selected !== undefined)
  return options.map(({ attributes }, position) => ({
    name: tags[at]?.attributes.name ?? '',
    value: attributes.value ?? '',
    type: 'option',
    ticked: position === Math.max(selected, 0),
  }))
}

const fill = (form: Reading, tags: readonly Tag[], at: number) => {
  const { name, attributes } = tags[at] as Tag
  const { name: button, value = '', formaction } = attributes
  if (name === 'input') form.fields.push(inputOf(attributes))
  if (name === 'textarea')
    form.fields.push({
      name: attributes.name ?? '',
      value: tags[at]?.text ?? '',
      type: 'textarea',
      ticked: true,
    })
  if (name === 'select') form.fields.push(...optionsOf(tags, at))
  if (name === 'button') form.buttons.push({ name: button, value, action: formaction })
}

/** Every form of a page as a browser has it; a field that stands elsewhere and names a form (form="…") is that form's. */
export const formsOf = (html: string): PageForm[] => {
  const tags = tagsOf(html)
  const forms = opening(tags, 'form').map(({ attributes }) => formOf(attributes))
  const begun = forms.values()
  let around: Reading | undefined
  for (const [at, { name, closes, attributes }] of tags.entries()) {
    if (name === 'form') around = closes ? undefined : begun.next().value
    if (closes) continue
    const form = attributes.form === undefined ? around : forms.find(({ id }) => id === attributes.form)
    if (form) fill(form, tags, at)
  }
  return forms
}
