import { type Pack, copyDemoPack, problemsOf } from './region-pack'

let pack: Pack
beforeEach(() => (pack = copyDemoPack()))
afterEach(() => pack.remove())

const UNIT = (code: string, name: string) => `${code},${name},${name},district,department,,0999-0000-999,试用,`

type Replaced = [mistake: string, file: string, from: string, to: string, text: string]
const replaced: Replaced[] = [
  ['key unknown', 'region.json', '"cutOff"', '"cutoff": "17:30", "cutOff"', "不认识的 'cutoff'，请删去或改正"],
  ['key twice', 'region.json', '"city"', '"city": "别处", "city"', "'city' 写了两次"],
  ['key missing inside', 'region.json', '"anonymous": true, ', '', "缺少 'switches.anonymous'"],
  [
    'switch with a word',
    'region.json',
    '"anonymous": true',
    '"anonymous": "yes"',
    'switches.anonymous 只能是 true 或 false',
  ],
  ['wrong code', 'region.json', '"990102"', '"99010"', 'code 应是 6 位数字，写在双引号里'],
  ['text empty', 'region.json', '"city": "示范市"', '"city": " "', 'city 请填写文字，最多 20 个字'],
  ['phone with letters', 'region.json', '"12348"', '"call us"', 'phones.legal 应是电话号码，写在双引号里，如 "12345"'],
  ['cut-off no time', 'region.json', '"cutOff": "17:30"', '"cutOff": "5:30"', 'cutOff 应是时刻，如 "17:30"'],
  [
    'office hours backwards',
    'region.json',
    '"09:00"',
    '"18:00"',
    'officeHours 每段要先开始后结束，各段按先后排列、不重叠',
  ],
  ['year twice', 'region.json', '2025, 2026', '2025, 2025', 'publishedYears 里 2025 写了两次'],
  [
    'clock zero',
    'region.json',
    '"reply": { "value": 5',
    '"reply": { "value": 0',
    'clocks.reply.value 应是 1 到 60 的整数，单位是工作日',
  ],
  [
    'clock with half a day',
    'region.json',
    '"reply": { "value": 5',
    '"reply": { "value": 2.5',
    'clocks.reply.value 应是 1 到 60 的整数，单位是工作日',
  ],

  ['unknown column', 'units.csv', 'phone', 'telephone', "缺少列 'phone'"],
  ['column twice', 'calendar.csv', 'date,kind,name', 'date,kind,name,name', "列 'name' 写了两次"],
  [
    'unit code in capitals',
    'units.csv',
    'letters,',
    'Letters,',
    "code 'Letters' 不对，只用小写字母、数字和短横线，字母开头，最多 32 个",
  ],
  ['unit without a name', 'units.csv', '云溪区信访局,', ',', '请填写 name'],
  ['unit with a long short name', 'units.csv', ',信访局,', ',信访局信访局信访局信访局信,', 'shortName 最多 12 个字'],
  [
    'unit of unknown kind',
    'units.csv',
    'district,utility',
    'district,utilities',
    "kind 'utilities' 不对，只能是 desk、supervision、department、street、utility",
  ],
  [
    'unit with a phone in words',
    'units.csv',
    '0999-0000-003',
    '总机',
    "phone '总机' 不对，只写数字、短横线和空格，3 到 20 个",
  ],
  [
    'unit above itself',
    'units.csv',
    'district,department,,0999-0000-006',
    'district,department,transport,0999-0000-006',
    '上级绕成了圈：transport → transport',
  ],
  ['street government without a place', 'units.csv', '990102003000', '', '请填写 place'],
  [
    'street government of a village',
    'units.csv',
    '990102003000',
    '990102003001',
    "place '990102003001' 在 places.csv 里不是 level 为 street 的地点",
  ],
  [
    'two governments of one street',
    'units.csv',
    '990102008000',
    '990102007000',
    "place '990102007000' 已由第 44 行的单位管辖",
  ],
  [
    'department with a place',
    'units.csv',
    '养犬登记、噪声扰民,',
    '养犬登记、噪声扰民,990102001000',
    '只有 kind 为 street 的单位才填 place',
  ],

  ['leaf without a unit', 'categories.csv', '天常亮,urban-management', '天常亮,', '请填写 defaultUnit'],
  ['leaf without a parent', 'categories.csv', '0102,01,', '0102,99,', "上级 '99' 不存在"],
  ['third level', 'categories.csv', '0102,01,', '0102,0101,', "类别只有两级，上级 '0101' 自己还有上级"],
  [
    'days with a word',
    'categories.csv',
    'urban-management,15',
    'urban-management,十五',
    "days '十五' 不对，请填 1 到 15 的整数，或留空",
  ],
  [
    'no days at all',
    'categories.csv',
    'urban-management,15',
    'urban-management,0',
    "days '0' 不对，请填 1 到 15 的整数，或留空",
  ],
  [
    'days beyond the rules',
    'categories.csv',
    'urban-management,15',
    'urban-management,16',
    "days '16' 不对，请填 1 到 15 的整数，或留空",
  ],
  ['first level with days', 'categories.csv', '井盖、公园,,,', '井盖、公园,,5,', '一级类别不填 days'],
  ['empty question', 'categories.csv', '小区名称', '小区名称||', 'extraQuestions 里有空的一问，请检查 |'],
  ['too many questions', 'categories.csv', '小区名称', '一|二|三|四', 'extraQuestions 最多 3 问，用 | 隔开'],
  ['same name under one parent', 'categories.csv', '0102,01,路面坑洼', '0102,01,路灯', "name '01/路灯' 与第 3 行重复"],
  ['quote not closed', 'categories.csv', '0102,01,路面坑洼', '0102,01,路"面坑洼', '双引号没有配对，请从这一行往上找'],

  [
    'place of another district',
    'places.csv',
    '990102008006',
    '990103008006',
    "code '990103008006' 不对，应是 12 位数字，以 990102 开头",
  ],
  [
    'place of unknown level',
    'places.csv',
    'community,堤下村',
    'village,堤下村',
    "level 'village' 不对，只能是 district、street、community",
  ],
  [
    'place below nothing',
    'places.csv',
    '990102008006,990102008000',
    '990102008006,990102009000',
    "上级 '990102009000' 不存在",
  ],
  [
    'village below a village',
    'places.csv',
    '990102008006,990102008000',
    '990102008006,990102008005',
    'level 为 community 的地点，上级的 level 应是 street',
  ],
  ['village below nobody', 'places.csv', '990102008006,990102008000', '990102008006,', '请填写 parent'],
  ['invisible character', 'places.csv', '堤下村', '堤\u0007下村', 'name 里有看不见的控制字符，请删去'],
]

test.each(replaced)('%s in %s', (_mistake, file, from, to, text) => {
  const line = pack.replace(file, from, to)
  expect(problemsOf(pack.folder)).toContainEqual({ file, line, text })
})

test('a comma missing in JSON is told on the line where reading had to stop', () => {
  const line = pack.replace('region.json', '"city": "示范市",', '"city": "示范市"') + 1
  expect(problemsOf(pack.folder)).toEqual([
    { file: 'region.json', line, text: '不是正确的 JSON，请检查逗号、引号和括号' },
  ])
})

test('JSON that ends too early is told on its last line', () => {
  pack.write('region.json', '{\n  "code": "990102",\n  "name": ')
  expect(problemsOf(pack.folder)).toEqual([
    { file: 'region.json', line: 3, text: '不是正确的 JSON，请检查逗号、引号和括号' },
  ])
})

test('a key missing at the top is told on the first line', () => {
  pack.replace('region.json', '"cutOff": "17:30",', '')
  expect(problemsOf(pack.folder)).toEqual([{ file: 'region.json', line: 1, text: "缺少 'cutOff'" }])
})

type Appended = [mistake: string, file: string, line: string, text: string]
const appended: Appended[] = [
  ['unit code twice', 'units.csv', UNIT('letters', '新单位'), "code 'letters' 与第 29 行重复"],
  ['unit name twice', 'units.csv', UNIT('letters-2', '云溪区信访局'), "name '云溪区信访局' 与第 29 行重复"],
  ['a cell too many', 'units.csv', `${UNIT('new', '新单位')},`, '应有 9 列，实际 10 列；含逗号的内容请加双引号'],
  ['category code twice', 'categories.csv', '0101,01,新类别,,letters,,', "code '0101' 与第 3 行重复"],
  ['first level without leaves', 'categories.csv', '88,,新类别,,,,', '这个一级类别下面没有二级类别'],
  [
    'category code with a dash',
    'categories.csv',
    '01-9,01,新类别,,letters,,',
    "code '01-9' 不对，只用数字和大写字母，2 到 12 个",
  ],
  ['place code twice', 'places.csv', '990102001001,990102001000,community,新村,,', "code '990102001001' 与第 4 行重复"],
  [
    'district with a parent',
    'places.csv',
    '990102999000,990102000000,district,新区,,',
    'level 为 district 的地点不填上级',
  ],
  [
    'day that does not exist',
    'calendar.csv',
    '2026-02-30,work,补班',
    "date '2026-02-30' 不是日期，请写成 2026-01-01 这样",
  ],
  ['neither work nor rest', 'calendar.csv', '2026-02-03,holiday,补班', "kind 'holiday' 不对，只能是 work、rest"],
]

test.each(appended)('%s in %s', (_mistake, file, line, text) => {
  const number = pack.append(file, line)
  expect(problemsOf(pack.folder)).toContainEqual({ file, line: number, text })
})

test('the same day corrected twice', () => {
  pack.append('calendar.csv', '2026-02-03,work,补班')
  const line = pack.append('calendar.csv', '2026-02-03,rest,放假')
  expect(problemsOf(pack.folder)).toEqual([{ file: 'calendar.csv', line, text: "date '2026-02-03' 与第 2 行重复" }])
})

test('a corrected day in a year that is not called published', () => {
  const line =
    pack
      .text('region.json')
      .split('\n')
      .findIndex((text) => text.includes('publishedYears')) + 1
  pack.append('calendar.csv', '2027-01-01,rest,元旦')
  expect(problemsOf(pack.folder)).toEqual([
    { file: 'region.json', line, text: 'calendar.csv 里有 2027 年的安排，请把 2027 加进 publishedYears' },
  ])
})

test('a year called published of which nobody wrote the holidays', () => {
  const line = pack.replace('region.json', '2026', '2026, 2027')
  expect(problemsOf(pack.folder)).toEqual([
    {
      file: 'region.json',
      line,
      text: 'publishedYears 里的 2027 年没有放假安排，请在 calendar.csv 写入国务院公布的安排，或先删去这一年',
    },
  ])
})

test('units above each other in a circle are told once', () => {
  pack.append('units.csv', `aa,甲,甲,district,department,bb,0999-0000-991,试用,`)
  pack.append('units.csv', `bb,乙,乙,district,department,aa,0999-0000-992,试用,`)
  const circles = problemsOf(pack.folder).filter(({ text }) => text.startsWith('上级绕成了圈'))
  expect(circles.map(({ text }) => text)).toEqual(['上级绕成了圈：aa → bb → aa'])
})

test.each([
  [
    'a street nobody governs',
    'units.csv',
    /^bailu,.*\n/m,
    "'白鹭乡' 没有对应的单位，请在 units.csv 加一行 kind 为 street 的单位",
  ],
  ['no desk to accept anything', 'units.csv', /^desk-12345,.*\n/m, '至少要有一个 kind 为 desk 的单位（受理台）'],
  ['nobody to decide a review', 'units.csv', /^supervision,.*\n/m, '至少要有一个 kind 为 supervision 的单位（督办）'],
  ['no district', 'places.csv', /^990102000000,.*\n/m, 'level 为 district 的地点应正好有一个'],
  ['no category', 'categories.csv', /^\d.*\n/gm, '一行内容也没有'],
])('%s', (_mistake, file, rows, text) => {
  pack.write(file, pack.text(file).replace(rows, ''))
  expect(problemsOf(pack.folder)).toContainEqual({ file, line: null, text })
})

test('a file without even a header', () => {
  pack.write('categories.csv', '')
  expect(problemsOf(pack.folder)).toEqual([{ file: 'categories.csv', line: 1, text: '文件是空的，第一行要写列名' }])
})
