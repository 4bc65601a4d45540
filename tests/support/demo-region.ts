import { join } from 'node:path'
import type { LeadUnits } from '../../server/seed/demo-accounts'
import { readStories } from '../../server/seed/demo-stories'
import { loadRegion } from '../../server/src/plugins/region/load-region'
import type { Region } from '../../server/src/plugins/region/types'

const packs = join(__dirname, '..', '..', 'regions')
export const demoFolder = join(packs, 'demo')
export const countyFolder = join(packs, 'demo-county')
export const demoRegion = loadRegion(demoFolder)
/** The second demo: other levels, units, categories, clocks and colours, and nobody can file without a name. */
export const countyRegion = loadRegion(countyFolder)

/** The units that answer in a demo, also when a test has changed the region a little. */
export const leadsOf = ({ code }: Region): LeadUnits =>
  (code === countyRegion.code ? readStories(countyFolder, countyRegion) : readStories(demoFolder, demoRegion)).units

/** The same district once the holiday plan of 2027 is known; its days off are made up for the tests. */
export const regionOf2027: Region = {
  ...demoRegion,
  publishedYears: [...demoRegion.publishedYears, 2027],
  corrections: [
    ...demoRegion.corrections,
    { date: '2027-01-01', kind: 'rest', name: '元旦' },
    { date: '2027-01-04', kind: 'rest', name: '元旦' },
    { date: '2027-01-09', kind: 'work', name: '元旦调休' },
  ],
}
