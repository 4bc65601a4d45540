import { openDistrict } from '../support/e2e/district'
import { elder, looksAt } from '../support/e2e/looks-at-every-route'
import { citizenRoutes, staffRoutes, visitorRoutes } from '../support/e2e/main-routes'

const { journey } = openDistrict()
const storage = { 'reading-mode': 'elder' }

journey(
  'an elder in 关怀版 has large letters and large targets, on a narrow phone with letters twice as large too, without signing in',
  async (world) => looksAt(await visitorRoutes(world, storage), elder),
)
journey(
  'an elder in 关怀版 has large letters and large targets, on a narrow phone with letters twice as large too, as a citizen',
  async (world) => looksAt(await citizenRoutes(world, storage), elder),
)
journey(
  'an elder in 关怀版 has large letters and large targets, on a narrow phone with letters twice as large too, as staff on a phone',
  async (world) => looksAt(await staffRoutes(world, storage), elder),
)
