import { beforeEach } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { openGateway } from '../../server/messages/transports/open-gateway.ts'
import { openTransports } from '../../server/messages/transports/open-transports.ts'
import { openPark } from '../setup/park.ts'
import { type GatewayName, gatewayNames, gatewayStub, smsVariablesOf } from './gateway-stub.ts'
import { emptied, tick } from './outbox.ts'

/** Milliseconds that a gateway is given to say something: less than the product's, or these tests would last minutes. */
export const PATIENCE = 300

/** For one test file: a park, both gateways on this machine, and ways to let its short messages leave by either. */
export const openGateways = async () => {
  const stubs = { aliyun: await gatewayStub('aliyun'), tencent: await gatewayStub('tencent') }
  const park = await openPark('2026-11-24T18:00')
  const { context, sql, setClock } = park

  const configured = (name: GatewayName, otherwise: Record<string, string> = {}) => {
    const { varDir } = context.config
    const variables = {
      LIMITS: 'off',
      VAR_DIR: varDir,
      ...smsVariablesOf(name, stubs[name].url),
      ...otherwise,
    }
    return { ...context, config: readConfig(variables) }
  }
  const sends = async (name: GatewayName, otherwise: Record<string, string> = {}) => {
    const within = configured(name, otherwise)
    const { sms } = within.config
    if (!sms) throw new Error('no gateway')
    await tick(within, { ...openTransports(within.config), sms: openGateway(sms, PATIENCE) })
  }
  const rings = () => sql<{ kind: string }[]>`select about ->> 'kind' as kind from ring`

  beforeEach(async () => {
    setClock('2026-11-24T18:00')
    for (const name of gatewayNames) stubs[name].answers()
    await emptied(context)
  })
  return { ...park, stubs, configured, sends, rings }
}
