/** A request that none of our pages makes. It is answered with a notice and told nothing more. */
export class BadRequest extends Error {
  override readonly name = 'BadRequest'
  readonly status: number

  constructor(status: 400 | 403 | 415 = 400) {
    super('bad request')
    this.status = status
  }
}
