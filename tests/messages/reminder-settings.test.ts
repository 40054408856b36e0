import { beforeEach, describe, expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'
import { openReminded } from './reminded-people.ts'

const site = await openReminded()
const { sql, worker, chooses, again } = site
const { ownReminders, faults } = textIn('zh-CN')
const never: string[] = []

beforeEach(again)

describe('the settings', () => {
  const chosen = async () => (await sql`select from audit_entry where verb = 'reminder.choose'`).length

  it('show what is chosen, and keep what is typed wrongly with the fault beside it', async () => {
    const before = await chosen()
    const saved = await worker.follows(
      await chooses({ way: 'email', before: '180', from: '10:00', until: '20:00' }),
    )
    expect(wordsOf(saved.html)).toContain(ownReminders.saved)
    const shown = saved.forms.find(({ action }) => action === '/me/reminders')?.fields ?? []
    expect(shown.filter(({ ticked }) => ticked).map(({ name, value }) => `${name} ${value}`)).toEqual(
      expect.arrayContaining(['way email', 'evening yes', 'before 180', 'from 10:00', 'until 20:00']),
    )
    const wrong = await chooses({ way: 'sms', evening: never, before: '', from: '12:00', until: '12:00' })
    expect(wrong.status).toBe(422)
    expect(wordsOf(wrong.html)).toContain(faults.ends_before_it_starts)
    expect((await chooses({ evening: never, before: '' })).status).toBe(422)
    expect(await chosen()).toBe(before + 1)
  })

  it('offer no way that leads nowhere, and to whoever has no shifts the hours alone', async () => {
    const other = await signedIn(site, 'worker 林立春')
    const page = await other.gets('/me/settings')
    const ways = page.forms.flatMap(({ fields }) => fields).filter(({ name }) => name === 'way')
    expect(ways.map(({ value }) => value)).toEqual(['email', 'none'])
    const typed = [
      ['way', 'sms'],
      ['evening', 'yes'],
      ['from', '08:00'],
      ['until', '21:00'],
    ] as const
    expect((await other.posts('/me/reminders', typed)).status).toBe(422)

    const desk = await signedIn(site, 'receptionist')
    const settings = await desk.gets('/me/settings')
    expect(settings.forms.flatMap(({ fields }) => fields).some(({ name }) => name === 'way')).toBe(false)
    expect((await desk.posts('/me/reminders', typed)).status).toBe(400)
    expect((await desk.sends(settings, '/me/reminders', { from: '09:00' })).status).toBe(303)
  })
})
