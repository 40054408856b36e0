import type { Sql } from '../connect.ts'

/** What can be checked and dated about somebody (domain.md §2): the same in every park. */
const qualifications = [
  { code: 'lawyer', zh: '律师执业证', en: "Lawyer's licence" },
  { code: 'social_worker_assistant', zh: '助理社会工作师', en: 'Assistant social worker' },
  { code: 'social_worker', zh: '社会工作师', en: 'Social worker' },
  { code: 'mediator', zh: '婚姻家庭辅导/调解', en: 'Marriage and family mediator' },
  { code: 'family_guide', zh: '家庭教育指导师', en: 'Family education guide' },
  { code: 'counsellor', zh: '心理咨询', en: 'Counsellor' },
  { code: 'matchmaker', zh: '红娘', en: 'Matchmaker' },
  { code: 'lecturer', zh: '讲师', en: 'Lecturer' },
]

/** Lays down what nobody enters by a page; what stands already stays as it is. */
export const insertQualifications = (sql: Sql) => sql`
  insert into qualification (code, name_zh, name_en)
  select code, zh, en
  from jsonb_to_recordset(${sql.json(qualifications)}) as given (code text, zh text, en text)
  on conflict do nothing`
