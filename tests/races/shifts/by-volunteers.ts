import { answerOffers } from '../../../server/rosters/answer-offers.ts'
import { answerUrgent } from '../../../server/rosters/answer-urgent.ts'
import { askToSwap } from '../../../server/rosters/ask-to-swap.ts'
import { declineSwap } from '../../../server/rosters/decline-swap.ts'
import { offerKey } from '../../../server/rosters/offer-key.ts'
import { takeSwap } from '../../../server/rosters/take-swap.ts'
import { withdrawSwap } from '../../../server/rosters/withdraw-swap.ts'
import { keepSecret } from '../../setup/canary.ts'
import { openBrowser } from '../../setup/paper-browser.ts'
import { type Doing, type Holding, holdings, outcomeOf, type Stage, workerOf } from './stage.ts'

/** What volunteers do: they answer, swap, and come when they are called. */
export const byVolunteers = ({ sql, random, coordinator }: Stage) => {
  const { oneOf, below } = random
  const because = () => oneOf(['away', 'too_many', 'other'] as const) ?? 'other'

  const answers =
    (comes: boolean, filledIn: boolean): Doing =>
    async by => {
      const one = oneOf(await holdings(sql, by, 'offered'))
      if (!one) return 'nothing'
      const { assignmentId, personId, accountId } = one
      const given = [{ assignmentId, declined: comes ? null : because() }]
      const who = filledIn ? coordinator.accountId : accountId
      return outcomeOf(answerOffers(by.context, { personId, accountId: who, filledIn, answers: given }))
    }

  /** The link of a message: it shows what stands, and may find all of it answered meanwhile. */
  const answersByLink: Doing = async by => {
    const one = oneOf((await holdings(sql, by, 'offered')).filter(({ accountId }) => accountId !== null))
    if (!one) return 'nothing'
    const { assignmentId, personId } = one
    const [{ offeredAtMillis }] = await sql<[{ offeredAtMillis: number }]>`
      select extract(epoch from offered_at) * 1000 as offered_at_millis from assignment where assignment_id = ${assignmentId}`
    const key = offerKey(by.context.keys, {
      assignmentId,
      personId,
      offeredAtMillis: Number(offeredAtMillis),
    })
    keepSecret('link', key)
    const [browser, address] = [openBrowser(by.origin), `/offers/${key}`]
    const page = await browser.gets(address)
    if (page.status === 404) return 'absent'
    const names = page.forms.flatMap(({ fields }) => fields.map(({ name }) => name))
    if (!names.includes(`answer${assignmentId}`)) return 'offer_was_answered'
    const said = below(4) === 0 ? { [`why${assignmentId}`]: because() } : {}
    const yes = Object.keys(said).length === 0 ? 'yes' : 'no'
    const { status } = await browser.sends(page, address, { [`answer${assignmentId}`]: yes, ...said })
    if (status === 303) return 'done'
    if (status === 409 || status === 404) return 'offer_was_answered'
    throw new Error(`POST ${address} answered ${status}`)
  }

  const asksToSwap: Doing = async by => {
    const held = await holdings(sql, by, 'accepted')
    const one = oneOf(held)
    if (!one) return 'nothing'
    const theirs = oneOf(held.filter(({ rosterId }) => rosterId === one.rosterId))
    const whom = below(3) === 0 && theirs ? { forAssignmentId: theirs.assignmentId } : 'anyone'
    const asked = { assignmentId: one.assignmentId, whom, note: null } as const
    return outcomeOf(askToSwap(by.context, workerOf(one), asked))
  }

  const asked = (open: boolean) => sql<(Pick<Holding, 'personId' | 'accountId'> & { swapId: number })[]>`
    select swap_id, swap_asked.person_id, account_id from swap join swap_asked using (swap_id) left join account using (person_id)
    where state = 'open' or not ${open} order by swap_id, person_id`

  const answersSwap =
    (doing: typeof takeSwap | typeof declineSwap): Doing =>
    async by => {
      const one = oneOf(await asked(below(8) > 0))
      if (!one) return 'nothing'
      return outcomeOf(doing(by.context, { ...one, filledIn: false }))
    }

  const withdrawsSwap: Doing = async by => {
    const one = oneOf(
      await sql<(Pick<Holding, 'personId' | 'accountId'> & { swapId: number })[]>`
        select swap_id, person_id, account_id from swap join assignment using (assignment_id) left join account using (person_id)
        where swap.state = 'open' order by swap_id`,
    )
    return one ? outcomeOf(withdrawSwap(by.context, workerOf(one), one.swapId)) : 'nothing'
  }

  const answersCall: Doing = async by => {
    const one = oneOf(
      await sql<{ offerId: number; accountId: number | null }[]>`
        select offer_id, account_id from urgent_offer join urgent_call using (call_id) left join account using (person_id)
        where ended_at is null order by offer_id`,
    )
    if (!one) return 'nothing'
    const filledIn = one.accountId === null
    const accountId = one.accountId ?? coordinator.accountId
    const comes = below(4) > 0
    return outcomeOf(
      answerUrgent(by.context, { offerId: one.offerId, positionId: null, comes, accountId, filledIn }),
    )
  }

  return {
    accept: answers(true, false),
    decline: answers(false, false),
    'accept for somebody': answers(true, true),
    'decline for somebody': answers(false, true),
    'answer by link': answersByLink,
    'ask to swap': asksToSwap,
    'take a swap': answersSwap(takeSwap),
    'decline a swap': answersSwap(declineSwap),
    'withdraw a swap': withdrawsSwap,
    'answer a call': answersCall,
  }
}
