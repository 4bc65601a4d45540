import { desktop, openDistrict } from '../support/e2e/district'
import { standard, looksAt, looksAtDesks } from '../support/e2e/looks-at-every-route'
import { citizenRoutes, staffRoutes, visitorRoutes } from '../support/e2e/main-routes'

const { journey } = openDistrict()
const storage = { 'reading-mode': 'standard' }

journey(
  'everybody can read and press all there is, on a narrow phone with letters twice as large too, without signing in',
  async (world) => looksAt(await visitorRoutes(world, storage), standard),
)
journey(
  'everybody can read and press all there is, on a narrow phone with letters twice as large too, as a citizen',
  async (world) => looksAt(await citizenRoutes(world, storage), standard),
)
journey(
  'everybody can read and press all there is, on a narrow phone with letters twice as large too, as staff on a phone',
  async (world) => looksAt(await staffRoutes(world, storage), standard),
)
journey('staff can read all there is at a desk of 1280 px', async (world) =>
  looksAtDesks(await staffRoutes(world, storage, desktop)),
)
