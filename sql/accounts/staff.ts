declare const gate: unique symbol

/** An organisation as its own coordinators see it. Made in server/http/who-works.ts alone: a query on visitors asks for one (R60). */
export interface OwnOrganisation {
  readonly [gate]: 'own organisation'
  readonly organisationId: number
  readonly slug: string
  readonly nameZh: string
  readonly nameEn: string
}

/** The park as its administrators see the duties of its own, which are no organisation's. Made in server/http/who-works.ts alone. */
export interface OwnPark {
  readonly [gate]: 'own park'
  readonly organisationId: null
  readonly slug: 'park'
}

/** Whose duties and rosters somebody makes. */
export type OwnDuties = OwnOrganisation | OwnPark

/** Somebody signed in. Made in server/http/who-works.ts alone. */
export interface SignedIn {
  readonly [gate]: string
  readonly accountId: number
  /** Null for whoever works here without being a worker: an administrator from outside, a receptionist. */
  readonly personId: number | null
  readonly locale: 'zh-CN' | 'en'
}

/** A volunteer or worker: someone whose hours can be had. */
export interface Worker extends SignedIn {
  readonly [gate]: 'worker'
  readonly personId: number
}

/** A social worker who is named for safety today, or who has begun to see to somebody, with the second factor (R15). */
export interface SafetyWorker extends SignedIn {
  readonly [gate]: 'safety worker'
  readonly personId: number
  readonly onDuty: boolean
  /** Is named within fourteen days, and somebody was not seen to in time. */
  readonly isCalled: boolean
}

/** Whoever may stand at the desk: receptionists alone (R69). */
export interface Receptionist extends SignedIn {
  readonly [gate]: 'receptionist'
}

/** A coordinator, with the second factor, in one of their own organisations. */
export interface Coordinator extends SignedIn {
  readonly [gate]: 'coordinator'
  readonly organisation: OwnOrganisation
}

/** Whoever makes rosters, with the second factor: a coordinator those of their organisation's duties, an administrator of the park's. */
export interface RosterMaker extends SignedIn {
  readonly [gate]: 'coordinator' | 'roster maker'
  readonly organisation: OwnDuties
}

/** An administrator of the park, with the second factor. */
export interface Administrator extends SignedIn {
  readonly [gate]: 'administrator'
}
