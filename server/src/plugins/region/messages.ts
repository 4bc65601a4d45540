const quote = (value: string) => `'${value}'`

/** What the person who writes a region pack is told at start. */
export const messages = {
  noFolder: '找不到这个文件夹，请检查 REGION 设置',
  emptyFolder: (files: readonly string[]) => `文件夹是空的，请放入 ${files.join('、')}`,
  missingFile: '缺少这个文件',
  unreadableFile: (reason: string) => `读不出来：${reason}`,
  notUtf8: '不是 UTF-8 编码，请另存为 UTF-8',

  emptyFile: '文件是空的，第一行要写列名',
  missingColumn: (column: string) => `缺少列 ${quote(column)}`,
  unknownColumn: (column: string) => `不认识的列 ${quote(column)}，请删去或改正`,
  repeatedColumn: (column: string) => `列 ${quote(column)} 写了两次`,
  cellCount: (wanted: number, found: number) => `应有 ${wanted} 列，实际 ${found} 列；含逗号的内容请加双引号`,
  openQuote: '双引号没有配对，请从这一行往上找',
  brokenCsv: (reason: string) => `CSV 写法有误：${reason}`,
  noRows: '一行内容也没有',

  notJson: '不是正确的 JSON，请检查逗号、引号和括号',
  repeatedKey: (key: string) => `${quote(key)} 写了两次`,
  missingKey: (key: string) => `缺少 ${quote(key)}`,
  unknownKey: (key: string) => `不认识的 ${quote(key)}，请删去或改正`,
  wrongValue: (path: string, wanted: string) => `${path} ${wanted}`,
  repeatedYear: (year: number) => `publishedYears 里 ${year} 写了两次`,
  yearWithoutArrangement: (year: number) =>
    `publishedYears 里的 ${year} 年没有放假安排，请在 calendar.csv 写入国务院公布的安排，或先删去这一年`,
  unpublishedYear: (year: number) => `calendar.csv 里有 ${year} 年的安排，请把 ${year} 加进 publishedYears`,
  officeHoursOrder: 'officeHours 每段要先开始后结束，各段按先后排列、不重叠',

  contrast: (name: string, value: string, on: string, ratio: string) =>
    `colours.${name} ${quote(value)} 与${on}的对比度是 ${ratio}，看不清，至少要 4.5；请换深一些或浅一些的颜色`,

  required: (column: string) => `请填写 ${column}`,
  tooLong: (column: string, max: number) => `${column} 最多 ${max} 个字`,
  badText: (column: string) => `${column} 里有看不见的控制字符，请删去`,
  badCode: (column: string, value: string, wanted: string) => `${column} ${quote(value)} 不对，${wanted}`,
  oneOf: (column: string, value: string, allowed: readonly string[]) =>
    `${column} ${quote(value)} 不对，只能是 ${allowed.join('、')}`,
  repeated: (column: string, value: string, line: number) => `${column} ${quote(value)} 与第 ${line} 行重复`,
  unknownParent: (parent: string) => `上级 ${quote(parent)} 不存在`,
  parentCycle: (codes: readonly string[]) => `上级绕成了圈：${codes.join(' → ')}`,

  unitCode: '只用小写字母、数字和短横线，字母开头，最多 32 个',
  phone: '只写数字、短横线和空格，3 到 20 个',
  noUnitOfKind: (kind: string, name: string) => `至少要有一个 kind 为 ${kind} 的单位（${name}）`,
  placeOnlyForStreet: '只有 kind 为 street 的单位才填 place',
  unknownPlace: (place: string) => `place ${quote(place)} 在 places.csv 里不是 level 为 street 的地点`,
  placeWithTwoUnits: (place: string, line: number) => `place ${quote(place)} 已由第 ${line} 行的单位管辖`,
  streetWithoutUnit: (name: string) => `${quote(name)} 没有对应的单位，请在 units.csv 加一行 kind 为 street 的单位`,

  categoryCode: '只用数字和大写字母，2 到 12 个',
  thirdLevel: (parent: string) => `类别只有两级，上级 ${quote(parent)} 自己还有上级`,
  parentWithoutLeaf: '这个一级类别下面没有二级类别',
  onlyForLeaf: (column: string) => `一级类别不填 ${column}`,
  unknownRightCategory: (matter: string, code: string) =>
    `rights.${matter} 里的类别 ${quote(code)} 在 categories.csv 里不存在`,
  unknownUnit: (unit: string) => `默认单位 ${quote(unit)} 在 units.csv 里不存在`,
  days: (value: string, max: number) => `days ${quote(value)} 不对，请填 1 到 ${max} 的整数，或留空`,
  tooManyQuestions: (max: number) => `extraQuestions 最多 ${max} 问，用 | 隔开`,
  emptyQuestion: 'extraQuestions 里有空的一问，请检查 |',

  placeCode: (district: string | null) =>
    district === null ? '应是 12 位数字' : `应是 12 位数字，以 ${district} 开头`,
  parentLevel: (level: string, wanted: string) => `level 为 ${level} 的地点，上级的 level 应是 ${wanted}`,
  districtParent: 'level 为 district 的地点不填上级',
  oneDistrict: 'level 为 district 的地点应正好有一个',

  halfACentre: 'latitude 和 longitude 要么都填，要么都不填',
  centreOnlyForCommunity: '只有 level 为 community 的地点才填 latitude 和 longitude',
  degrees: (column: string, value: string, max: number) =>
    `${column} ${quote(value)} 不对，请填 -${max} 到 ${max} 的度数，如 30.12345`,

  notADay: (value: string) => `date ${quote(value)} 不是日期，请写成 2026-01-01 这样`,
} as const
