interface Team {
  readonly organisation: string
  readonly qualification: string | null
  readonly serves: readonly string[]
}

/** For whom the people of the demonstration work, what they can show, and which services are theirs. */
export const teams = {
  lawyers: {
    organisation: 'nvlvshi',
    qualification: 'lawyer',
    serves: ['lawyer', 'protection-order', 'registry-mediation'],
  },
  mediators: {
    organisation: 'hexie',
    qualification: 'mediator',
    serves: ['joint-mediation', 'separate-mediation', 'cooling-off', 'registry-mediation'],
  },
  socialWorkers: {
    organisation: 'hexie',
    qualification: 'social_worker',
    serves: ['individual-counselling', 'protection-order'],
  },
  elders: { organisation: 'tiannainai', qualification: 'social_worker_assistant', serves: ['granny-tian'] },
  guides: { organisation: 'yujia', qualification: 'family_guide', serves: ['preschool', 'school-age'] },
  counsellors: { organisation: 'yujia', qualification: 'counsellor', serves: ['parent-counselling'] },
  matchmakers: { organisation: 'hexie', qualification: 'matchmaker', serves: ['matchmaker'] },
  academy: { organisation: 'danghu', qualification: 'lecturer', serves: [] },
  lecturers: { organisation: 'changhong', qualification: 'lecturer', serves: [] },
  minders: { organisation: 'changhong', qualification: null, serves: [] },
} as const satisfies Record<string, Team>

export type TeamName = keyof typeof teams
