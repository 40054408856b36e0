import type { RobotKind } from '../../sql/messages/robots.ts'
import type { Column } from '../keys/seal.ts'

/** Where the key or the secret of a robot is sealed: it opens there and nowhere else. */
export const robotPlace = (
  { organisationId, kind }: { readonly organisationId: number; readonly kind: RobotKind },
  column: 'key_sealed' | 'secret_sealed',
): Column => ({ table: 'robot', column, row: `${organisationId}/${kind}` })
