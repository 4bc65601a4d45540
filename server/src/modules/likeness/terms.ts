import { fold, pairsOf } from '../complaint/public'

/** What two accounts of something are compared by. */
export type Terms = {
  /** Pairs of neighbouring letters. */
  pairs: ReadonlySet<string>
  /** Named spots: 北门路, 人民大道, 幸福小区. */
  spots: ReadonlySet<string>
  /** What a number counts (楼, 单元, 号, 组 …) and which numbers were said of it. */
  numbers: ReadonlyMap<string, ReadonlySet<string>>
}
export type Account = { title: string; story: string; placeDetail: string }

const spotEnds =
  '大道|小区|花园|家园|公寓|广场|市场|公园|小学|中学|学校|幼儿园|医院|超市|商场|商城|饭店|酒店|车站|水库|路|街|巷|里弄|桥|河|渠|苑|府|城|厦|店'
/** Words that stand before a name without being part of it. */
const leading = /^.*[在于从到往向和与及跟的了过这那走靠离有个条对是把被来去住着我你他们里外上下每一二两三几到]/u

function spotsOf(text: string): Set<string> {
  const found = new Set<string>()
  // Looked for from each letter on: a name ends where its kind stands, wherever it began.
  for (const { 0: whole, index } of text.matchAll(new RegExp(spotEnds, 'gu'))) {
    const before = text.slice(Math.max(0, index - 3), index)
    const name = (/\p{Script=Han}+$/u.exec(before)?.[0] ?? '').replace(leading, '').slice(-2)
    if (name.length === 2) found.add(name + whole)
  }
  return found
}

const digits = '零一二三四五六七八九'
/** 十二 as 12; what is no number under a hundred stays as it is. */
export function inFigures(said: string): string {
  if (/^\d+$/.test(said)) return String(Number(said))
  const match = /^([一二三四五六七八九两])?(十)?([一二三四五六七八九])?$/u.exec(said)
  if (!match) return said
  const [, tens, ten, ones] = match
  const value = (sign: string | undefined) => (sign === '两' ? 2 : sign ? digits.indexOf(sign) : 0)
  if (!ten) return tens && !ones ? String(value(tens)) : said
  return String((tens ? value(tens) : 1) * 10 + value(ones))
}

const counted =
  /(?<!月|\d|\.)(\d{1,5}|[一二三四五六七八九十两]{1,3})\s*(号楼|号院|单元|小组|栋|幢|座|室|弄|组|路公交|路车|号|店|分店|楼|项目部)/gu
const kinds: Record<string, string> = {
  号楼: '楼',
  栋: '楼',
  幢: '楼',
  座: '楼',
  小组: '组',
  路公交: '路',
  路车: '路',
  楼: '层',
  分店: '号',
  店: '号',
  项目部: '号',
  号院: '号',
}
/** 3-2, 3-501: building and door as people write them on a parcel. */
const dashed = /\p{Script=Han}\s?(\d{1,3})-(\d{1,4})(?![\d-])/gu
/** Numbers painted on poles, covers and meters. */
const coded = /(?:杆|编号|牌|井盖)[^\p{L}\p{N}]{0,2}(\d{2,})|([a-z]{1,4}-?\d{2,6})/gu

function numbersOf(text: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  const add = (kind: string, number: string) => found.set(kind, (found.get(kind) ?? new Set()).add(number))
  for (const [, number = '', unit = ''] of text.matchAll(counted)) add(kinds[unit] ?? unit, inFigures(number))
  for (const [, house = '', door = ''] of text.matchAll(dashed)) {
    add('楼', inFigures(house))
    add(Number(door) < 10 ? '单元' : '室', inFigures(door))
  }
  for (const [, plain, lettered] of text.matchAll(coded)) add('编号', plain ?? lettered ?? '')
  return found
}

export function termsOf({ title, story, placeDetail }: Account): Terms {
  const text = fold([title, story, placeDetail].join('\n'))
  return {
    pairs: pairsOf(text),
    spots: spotsOf(text),
    numbers: numbersOf(text),
  }
}
