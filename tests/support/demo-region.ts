import { join } from 'node:path'
import { loadRegion } from '../../server/src/plugins/region/load-region'
import type { Region } from '../../server/src/plugins/region/types'

export const demoRegion = loadRegion(join(__dirname, '..', '..', 'regions', 'demo'))

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
