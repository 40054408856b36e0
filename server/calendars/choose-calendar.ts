import { insertAuditEntry } from '../../sql/audit/entries.ts'
import type { TrustedHolder } from '../../sql/booking/holders.ts'
import { type CalendarChoice, chooseEntry } from '../../sql/calendars/visitor-calendar.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'

/**
 * A party asks for its calendar entry (R54), says otherwise what is to stand in it, or takes the asking back. What is in a
 * calendar already is out of our hands, and the page says so.
 * @throws Refusal appointment_has_changed when it was changed since that page was shown, or an entry is asked of what is off
 */
export const chooseCalendar = (context: Context, holder: TrustedHolder, choice: CalendarChoice) =>
  context.sql.begin(async sql => {
    const at = context.now()
    const { wanted } = choice
    const written = await chooseEntry(sql, holder, {
      ...choice,
      floor: wanted && choice.floor,
      byMail: wanted && choice.byMail,
      at,
    })
    if (!written) throw new Refusal('appointment_has_changed')
    const [actor, about] = [`party/${holder.partyId}`, `appointment/${holder.appointmentId}`]
    await insertAuditEntry(sql, { at, actor, verb: wanted ? 'calendar.ask' : 'calendar.take_back', about })
  })
