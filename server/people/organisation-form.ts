import { z } from 'zod'
import type { OrganisationShown } from '../../sql/people/organisations.ts'
import type { Typed } from '../../views/kit/form.ts'
import { fault, freeText, maybe, once, one, several, versionShown } from '../booking/form-fields.ts'

/** A word in an address: small letters, digits and hyphens. */
const slug = one.pipe(
  z
    .string()
    .trim()
    .regex(/^[a-z][a-z0-9-]{0,39}$/, fault('word_of_an_address')),
)

const written = {
  slug,
  kind: once('choose_one').pipe(z.enum(['organisation', 'team'], fault('choose_one'))),
  name_zh: freeText(60),
  name_en: freeText(80),
  responsible: maybe(freeText(50)),
  contact: maybe(freeText(120)),
  joined: several(['yes']),
}

const asWritten = ({ name_zh, name_en, joined, ...rest }: z.infer<z.ZodObject<typeof written>>) => ({
  ...rest,
  nameZh: name_zh,
  nameEn: name_en,
  joinedNationalSystem: joined.length > 0,
})

/** The form of a new organisation. */
export const newOrganisationForm = z.strictObject(written).transform(asWritten)

/** The form of one that is there already, with the version that it shows. */
export const organisationForm = z
  .strictObject({ ...written, version: versionShown })
  .transform(({ version, ...rest }) => ({ version, ...asWritten(rest) }))

/** What the form holds at first. */
export const typedOf = (organisation: OrganisationShown): Typed => ({
  slug: [organisation.slug],
  kind: [organisation.kind],
  name_zh: [organisation.nameZh],
  name_en: [organisation.nameEn],
  responsible: [organisation.responsible ?? ''],
  contact: [organisation.contact ?? ''],
  joined: organisation.joinedNationalSystem ? ['yes'] : [],
})
