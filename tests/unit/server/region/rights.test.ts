import { demoRegion, countyRegion } from '../../../support/demo-region'
import { copyDemoPack, problemsOf, type Pack } from './region-pack'

test('a category touches what it, or its group, is named under; one that is gone touches nothing', () => {
  expect(demoRegion.mattersOf('0604')).toEqual(['injury', 'decision'])
  expect(demoRegion.mattersOf('0101')).toEqual([])
  expect(countyRegion.mattersOf('BT04')).toEqual(['labour'])
  expect(demoRegion.mattersOf('9999')).toEqual([])
})

describe('a pack', () => {
  let pack: Pack
  beforeEach(() => (pack = copyDemoPack()))
  afterEach(() => pack.remove())

  test('that names a category it does not have does not start', () => {
    pack.replace('region.json', '"land": ["1101"]', '"land": ["1199"]')
    expect(problemsOf(pack.folder).map(({ file, text }) => [file, text])).toEqual([
      ['region.json', "rights.land 里的类别 '1199' 在 categories.csv 里不存在"],
    ])
  })
})
