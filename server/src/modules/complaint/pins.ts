import type { Pin } from '@contract/complaint/schema'
import type { Identity } from '@contract/complaint/states'
import { Fault } from '../../plugins/http/fault'

/** About a metre: finer says nothing about a place. */
const rounded = (degrees: number) => Math.round(degrees * 1e5) / 1e5

/**
 * The point on the map that may be kept: only of who gives a name to everybody who handles the ticket.
 * @throws Fault invalid_input
 */
export function pinToKeep(pin: Pin | null | undefined, identity: Identity): Pin | null {
  if (!pin) return null
  if (identity !== 'named')
    throw new Fault('invalid_input', [{ path: '/pin', message: '保密反映不带地图上的点，请去掉后再提交' }])
  return { latitude: rounded(pin.latitude), longitude: rounded(pin.longitude) }
}
