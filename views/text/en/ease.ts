import type { ease as measure } from '../zh-CN/ease.ts'

export const ease: typeof measure = {
  step: 'Two questions',
  heading: 'Two questions first',
  lead: 'Where two people come, each is asked alone.',
  note: 'Whatever you answer, the next pages are the same. The other person sees none of it.',
  atEase: 'Are you at ease in one room with the other person?',
  atEaseAnswers: { yes: 'Yes', no: 'No', unsaid: 'I would rather not say' },
  safeAtHome: 'Are you safe at home?',
  safeAtHomeAnswers: { yes: 'Yes', no: 'No', unsaid: 'I would rather not say' },
  sealed: 'The safety worker may read these two answers',
  sealedHint:
    'One social worker of the park. Nobody else, not even those who receive you; erased with your contact. Without the tick the answers are not kept, and you are taken to say “I would rather not say”.',
  coming: 'Who comes?',
  comes: { alone: 'I come alone', both: 'Two of us' },
  next: 'Next',
  comeAlone: 'I would rather come alone',
}
