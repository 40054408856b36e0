import { writeSync } from 'node:fs'
import { resealContacts } from '../../server/booking/reseal-contacts.ts'
import { parseKeys } from '../../server/keys/keys.ts'
import { connect } from '../../sql/connect.ts'

/** A process of its own that seals anew, to be killed: it is given where the database is, its name, and the keys. */
const [host = '', database = '', keys = ''] = process.argv.slice(2)
const sql = connect({ host, database, user: 'postgres' }, 1)
await resealContacts({ sql, keys: parseKeys(keys) }, { did: contacts => writeSync(1, `${contacts}\n`) })
await sql.end()
