import type { Sql } from '../connect.ts'

/** Who works in the park (domain.md §1). */
const organisations = [
  { slug: 'hexie', kind: 'organisation', zh: '和谐家庭社工事务所', en: 'Harmony Family Social Work Office' },
  { slug: 'yujia', kind: 'organisation', zh: '育家幸福指导中心', en: 'Yujia Family Guidance Centre' },
  { slug: 'tiannainai', kind: 'organisation', zh: '田奶奶工作室', en: "Granny Tian's Studio" },
  { slug: 'danghu', kind: 'organisation', zh: '当湖书院', en: 'Danghu Academy' },
  { slug: 'changhong', kind: 'organisation', zh: '长红公益发展中心', en: 'Changhong Public-Benefit Centre' },
  { slug: 'nvlvshi', kind: 'team', zh: '女律师维权队', en: "Women Lawyers' Rights Team" },
]

/** Worn by services and by what is held for many; none is an organisation. The two without one belong to all. */
const brands = [
  { zh: '郑大姐工作室', en: "Sister Zheng's Studio", organisation: 'hexie' },
  { zh: '我们相约吧·红娘工作室', en: "Matchmakers' Studio", organisation: 'hexie' },
  { zh: '孝德文化', en: 'Filial Virtue', organisation: 'changhong' },
  { zh: '家庭教育节', en: 'Family Education Festival', organisation: null },
  { zh: '伴随成长每周一信', en: 'A Letter a Week', organisation: null },
]

export const seedOrganisations = (sql: Sql) => sql`
  insert into organisation (slug, kind, name_zh, name_en)
  select slug, kind, zh, en
  from jsonb_to_recordset(${sql.json(organisations)}) as given (slug text, kind text, zh text, en text)`

export const seedBrands = (sql: Sql) => sql`
  insert into brand (organisation_id, name_zh, name_en)
  select organisation_id, zh, en
  from jsonb_to_recordset(${sql.json(brands)}) as given (zh text, en text, organisation text)
    left join organisation on slug = organisation`
