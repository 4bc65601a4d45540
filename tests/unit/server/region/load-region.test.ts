import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadRegion } from '../../../../server/src/plugins/region/load-region'
import { RegionPackError } from '../../../../server/src/plugins/region/problems'
import { type Pack, copyDemoPack, demoFolder, problemsOf } from './region-pack'

let pack: Pack
beforeEach(() => (pack = copyDemoPack()))
afterEach(() => pack.remove())

test('files saved by Excel on Windows are read the same', () => {
  for (const file of readdirSync(pack.folder)) {
    pack.write(file, `\ufeff${pack.text(file).replace(/\n/g, '\r\n')}${file.endsWith('.csv') ? ',,\r\n\r\n' : ''}`)
  }
  const { units, categories, places, clocks } = loadRegion(demoFolder)
  expect(loadRegion(pack.folder)).toMatchObject({ units, categories, places, clocks })
})

test('line ends of two systems may be mixed in one file', () => {
  pack.write('places.csv', pack.text('places.csv').replace('\n', '\r\n'))
  expect(loadRegion(pack.folder).places).toEqual(loadRegion(demoFolder).places)
})

test('columns may stand in any order', () => {
  const turned = pack.text('places.csv').replace(/^(.*),(.*),(.*),(.*)$/gm, '$4,$3,$2,$1')
  pack.write('places.csv', turned)
  expect(loadRegion(pack.folder).places).toEqual(loadRegion(demoFolder).places)
})

test('a district may correct its calendar and add a year the State Council has just published', () => {
  pack.append('calendar.csv', '2027-01-01,rest,元旦')
  pack.replace('region.json', '2026', '2026, 2027')
  expect(loadRegion(pack.folder).corrections).toEqual([{ date: '2027-01-01', kind: 'rest', name: '元旦' }])
})

test('a folder that is not there is named', () => {
  const folder = join(pack.folder, 'nowhere')
  expect(problemsOf(folder)).toEqual([{ file: folder, line: null, text: '找不到这个文件夹，请检查 REGION 设置' }])
})

test('an empty folder is told which files belong there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'region-empty-'))
  const problems = problemsOf(folder)
  rmSync(folder, { recursive: true })
  expect(problems).toHaveLength(1)
  expect(problems[0]!.text).toBe(
    '文件夹是空的，请放入 region.json、places.csv、units.csv、categories.csv、calendar.csv',
  )
})

test.each(['region.json', 'places.csv', 'units.csv', 'categories.csv', 'calendar.csv'])(
  'a missing %s is the only thing said about it',
  (file) => {
    pack.delete(file)
    expect(problemsOf(pack.folder)).toEqual([{ file, line: null, text: '缺少这个文件' }])
  },
)

test('a file in another encoding is named', () => {
  pack.write('units.csv', Uint8Array.of(0xd4, 0xc6, 0xcf, 0xaa))
  expect(problemsOf(pack.folder)).toEqual([{ file: 'units.csv', line: null, text: '不是 UTF-8 编码，请另存为 UTF-8' }])
})

test('all mistakes are told at once, each with file and line', () => {
  const clock = pack.replace('region.json', '"accept": { "value": 1', '"accept": { "value": "1"')
  const unit = pack.replace('units.csv', ',transport,', ',transprt,')
  const category = pack.replace('categories.csv', ',urban-management,15,', ',urban-manager,16,')
  expect(() => loadRegion(pack.folder)).toThrow(RegionPackError)
  expect(() => loadRegion(pack.folder)).toThrow(
    [
      `地区资料包 ${pack.folder} 有 4 处要改：`,
      `region.json 第 ${clock} 行：clocks.accept.value 应是 1 到 10 的整数，单位是工作日`,
      `units.csv 第 ${unit} 行：上级 'transprt' 不存在`,
      `categories.csv 第 ${category} 行：默认单位 'urban-manager' 在 units.csv 里不存在`,
      `categories.csv 第 ${category} 行：days '16' 不对，请填 1 到 15 的整数，或留空`,
    ].join('\n'),
  )
})
