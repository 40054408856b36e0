import { expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { bookFirst } from '../setup/booking.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'

const site = await openSite()
const { sql } = site
const text = textIn('zh-CN').people
const hexie = await signedIn(site, 'coordinator of hexie')
const nvlvshi = await signedIn(site, 'coordinator of nvlvshi')

const idOf = async (name: string) => {
  const [person] = await sql<[{ personId: number }]>`select person_id from person where name = ${name}`
  return person.personId
}
/** Whoever of an organisation was given an appointment first. */
const workerOf = async (slug: string) => {
  const [worker] = await sql<[{ personId: number; nameZh: string }]>`
    select person_id, service.name_zh
    from appointment_worker join appointment using (appointment_id) join service using (service_id)
      join affiliation using (person_id) join organisation o on o.organisation_id = affiliation.organisation_id
    where o.slug = ${slug} order by appointment_id limit 1`
  return worker
}

it('a coordinator finds own people and nobody else’s, by name, qualification and standing', async () => {
  const asks = async (query: string) =>
    wordsOf((await nvlvshi.gets(`/o/nvlvshi/people${encodeURI(query)}`)).html)
  const all = await asks('')
  expect(all).toContain('林立春')
  expect(all).toContain(text.found(7))
  expect(all).not.toContain('郑小满')

  expect(await asks('?name=立春')).toContain(text.found(1))
  expect(await asks('?holds=lecturer')).toContain('何立夏')
  expect(await asks('?holds=lecturer')).toContain(text.found(1))
  expect(await asks('?standing=paused')).toContain(text.empty.noneFits)
})

it('another organisation’s person is the same 404 as one that is not there', async () => {
  const theirs = await nvlvshi.gets(`/o/nvlvshi/people/${await idOf('郑小满')}`)
  const absent = await nvlvshi.gets('/o/nvlvshi/people/999999')
  expect(theirs.status).toBe(404)
  const bare = ({ html, address }: typeof theirs) => html.replaceAll(address, '')
  expect(bare(theirs)).toBe(bare(absent))
})

it('a certificate is warned of sixty, thirty and seven days before its last day, on the list and on its person', async () => {
  const person = await idOf('林立春')
  const tone = async (address: string) => {
    const { html } = await nvlvshi.gets(address)
    return /class="tag (quiet|waits|lacks)">[^<]*到期/.exec(html)?.[1]
  }
  const tones = []
  for (const day of ['2027-01-25', '2027-01-24', '2026-12-25', '2026-12-02']) {
    await sql`
      update held_qualification set valid = daterange(lower(valid), ${day}::date + 1) where person_id = ${person}`
    const list = `/o/nvlvshi/people?name=${encodeURIComponent('林立春')}`
    tones.push([await tone(list), await tone(`/o/nvlvshi/people/${person}`)])
  }
  expect(tones).toEqual([
    [undefined, undefined],
    ['quiet', 'quiet'],
    ['waits', 'waits'],
    ['lacks', 'lacks'],
  ])
})

it('who holds it and who looks after the day are warned too, until it is renewed', async () => {
  const person = await idOf('何立夏')
  const worker = await signedIn(site, 'worker 何立夏')
  const shown = async () => [
    wordsOf((await nvlvshi.gets('/o/nvlvshi/day/2026-11-25')).html).includes('张证快到期'),
    wordsOf((await worker.gets('/me')).html).includes(text.ownRunningOut),
  ]
  expect(await shown()).toEqual([true, false])
  await sql`
    update held_qualification set valid = daterange(lower(valid), '2026-12-02') where person_id = ${person}`
  expect(await shown()).toEqual([true, true])
  await sql`
    insert into held_qualification (person_id, qualification, valid)
    select person_id, qualification, daterange('2026-12-02', null) from held_qualification where person_id = ${person}`
  expect(await shown()).toEqual([true, false])
})

it('a claim says what it is for to the organisation that asked for it, and “occupied” to the others (R60)', async () => {
  await bookFirst(site.context, 'registry-mediation')
  const [lawyer, mediator] = [await workerOf('nvlvshi'), await workerOf('hexie')]

  const theirs = wordsOf((await nvlvshi.gets(`/o/nvlvshi/people/${lawyer.personId}`)).html)
  expect(theirs).toContain(text.occupied)
  expect(theirs).not.toContain(lawyer.nameZh)
  const own = (await hexie.gets(`/o/hexie/people/${mediator.personId}`)).html
  expect(wordsOf(/<aside[\s\S]*<\/aside>/.exec(own)?.[0] ?? '')).toContain(lawyer.nameZh)
})

it('what ends with a certificate is counted beside it', async () => {
  const { personId } = await workerOf('nvlvshi')
  await sql`
    update held_qualification set valid = daterange(lower(valid), '2026-11-25') where person_id = ${personId}`
  const page = wordsOf((await nvlvshi.gets(`/o/nvlvshi/people/${personId}`)).html)
  expect(page).toContain(text.certificates.endsWith('2026年11月24日', 0, 1))
})
