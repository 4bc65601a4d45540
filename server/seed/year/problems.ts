import type { TicketType } from '@contract/complaint/states'
import type { Region } from '../../src/plugins/region/types'
import type { Random } from './random'
import {
  estates,
  firms,
  offices,
  rivers,
  roads,
  schools,
  shops,
  type Spot,
  type Wording,
  wordingOf,
  wordings,
} from './wordings'

/** One thing that is wrong in the world, however many people tell of it. */
export type Problem = {
  /** The truth a same-problem finder is measured with. */
  id: string
  category: string
  place: string
  wording: Wording
  spot: string[]
  thing: number
  fault: number
  began: Date
}
export type Telling = { type: TicketType; title: string; story: string; happened: string; placeDetail: string }

const DAY_MS = 86_400_000
const digits = '零一二三四五六七八九十'
const spoken = (n: number) =>
  n <= 10
    ? digits[n]!
    : n < 20
      ? `十${digits[n - 10]}`
      : `${digits[Math.floor(n / 10)]}十${n % 10 ? digits[n % 10] : ''}`

/** The same spot as different people name it. */
const spotsOf: Record<Spot, (random: Random) => string[]> = {
  road: (random) => {
    const [road, other, metres] = [random.pick(roads), random.pick(roads), 50 * (1 + random.int(8))]
    const house = 1 + random.int(180)
    return random.pick([
      [`${road}${house}号门口`, `${road} ${house} 号前面`, `${road}${house}号附近`],
      [`${road}和${other}路口`, `${road}${other}口`, `${road}与${other}交叉口`],
      [`${road}离${other}${metres}米`, `${road}往${other}方向 ${metres} 米`, `${road}，过了${other}${metres}米左右`],
    ])
  },
  estate: (random) => {
    const [estate, house, door] = [random.pick(estates), 1 + random.int(30), 1 + random.int(4)]
    return [
      `${estate}${house}号楼${door}单元`,
      `${estate} ${house} 栋 ${door} 单元`,
      `${estate}${spoken(house)}号楼${spoken(door)}单元`,
      `${estate}${house}-${door}`,
    ]
  },
  village: (random) => {
    const group = 1 + random.int(12)
    return [`${spoken(group)}组`, `${group}组村口`, `村民${spoken(group)}组`, `第${spoken(group)}小组`]
  },
  shop: (random) => {
    const [shop, road] = [random.pick(shops), random.pick(roads)]
    const branch = 1 + random.int(40)
    return [`${road}${shop}${branch}店`, `${shop}（${road}${branch}店）`, `${road}的${shop}${branch}分店`]
  },
  school: (random) => [random.pick(schools)].flatMap((name) => [name, `${name}门口`, `${name}旁边`]),
  site: (random) => {
    const [road, lot] = [random.pick(roads), 1 + random.int(20)]
    return [`${road}${lot}号地块工地`, `${road}${lot}号工地`, `${road} ${lot} 号地块`]
  },
  firm: (random) => {
    const [firm, team] = [random.pick(firms), 1 + random.int(30)]
    return [`${firm}${team}项目部`, `${firm} ${team} 号项目`, `${firm}第${spoken(team)}项目部`]
  },
  office: (random) => [random.pick(offices)].flatMap((name) => [name, `${name}那里`]),
  river: (random) => {
    const [river, mark] = [random.pick(rivers), 1 + random.int(30)]
    return [`${river}${mark}号桥边`, `${river} ${mark} 号桥下`, `${river}${spoken(mark)}号桥附近`]
  },
  none: () => [''],
}

const usual = [
  ['complain', 40],
  ['help', 42],
  ['consult', 10],
  ['suggest', 4],
  ['report', 4],
] as const

/** Kinds of matter by how often they come in a month, leaves the pack holds only. */
export function createMatters(region: Region) {
  const communities = region.places.filter(({ level }) => level === 'community').map(({ code }) => code)
  const perMonth = Array.from({ length: 13 }, (_, month) =>
    region.leafCategories.flatMap(({ code, name, hint }) =>
      (wordings[code] ?? [wordingOf(name, hint)]).map(
        (wording) =>
          [
            { category: code, wording },
            wording.weight * (wording.months ? (wording.months.includes(month) ? 2.5 : 0.15) : 1),
          ] as const,
      ),
    ),
  )
  return {
    problem(random: Random, id: string, at: Date): Problem {
      const { category, wording } = random.weigh(perMonth[at.getUTCMonth() + 1]!)
      // The first communities of each street are its largest.
      const place = communities[Math.floor(communities.length * random.next() ** 1.3)]!
      return {
        id,
        category,
        place,
        wording,
        spot: spotsOf[wording.spot](random),
        thing: random.int(wording.things.length),
        fault: random.int(wording.faults.length),
        began: new Date(at.getTime() - DAY_MS * random.lasting(3)),
      }
    },
    tell: (random: Random, problem: Problem, at: Date) => tell(random, problem, at),
  }
}

function sinceWhen(random: Random, began: Date, at: Date): string {
  const days = Math.max(0, Math.round((at.getTime() - began.getTime()) / DAY_MS))
  if (days === 0) return random.pick(['今天', '刚刚发现', '今天早上'])
  if (days === 1) return random.pick(['昨天', '昨天晚上', '从昨天起'])
  if (days <= 6) return random.pick([`有${spoken(days)}天了`, `${days}天前`, '这几天', '这周'])
  if (days <= 13) return random.pick(['上周', '一个多星期了', '从上周起'])
  return random.pick(['半个月了', '好久了', '上个月', `${days}天了`])
}

/** Of a thing or a fault, one in four uses another word than the rest. */
const near = (random: Random, words: readonly string[], n: number) =>
  random.chance(0.55) ? words[n]! : random.pick(words)

const more = [
  '家里有老人，',
  '我们楼上有孩子，',
  '邻居都在说，',
  '之前也打过电话，',
  '拍了照片，',
  '群里好多人反映，',
  '',
  '',
  '',
  '',
]
const details = [
  '我住在这里十几年了，以前没有这样过。',
  '我们小区大部分是老年人，行动不方便。',
  '上个月也发生过一次，修了没几天又这样。',
  '早上上班和晚上下班的时候最严重。',
  '问过社区和物业，都说不归他们管。',
  '周围住了几百户人家，大家都很着急。',
  '我可以配合到现场指认，电话随时能打通。',
  '希望不要只是打个电话了事，派人到现场看一看。',
  '附近还有学校，来往的孩子很多。',
  '之前有人来看过，说回去研究，后来就没有消息了。',
  '我们不是不讲道理，只要给个准话就行。',
  '节假日的时候人多，情况更严重一些。',
]
const closing = ['谢谢。', '麻烦了。', '盼回复。', '请给个答复。', '辛苦了。', '', '', '']

function tell(random: Random, problem: Problem, at: Date): Telling {
  const { wording } = problem
  const spot = random.pick(problem.spot)
  const thing = near(random, wording.things, problem.thing)
  const fault = near(random, wording.faults, problem.fault)
  const effect = random.pick(wording.effects)
  const wish = random.pick(wording.wishes)
  const type = random.weigh(wording.types ?? usual)
  const since = sinceWhen(random, problem.began, at)
  const where = spot
  const its = spot ? `${spot}的` : ''
  if (type === 'praise')
    return {
      type,
      title: random.pick([`表扬${where}${thing}`, `感谢${thing}`, `${where}${thing}${fault}`]),
      story: `${since}在${where || '办事'}遇到${thing}，${fault}，${effect}。${random.pick(['想当面说声谢谢。', '请转达我们的谢意。', '希望多表扬这样的人。'])}`,
      happened: since,
      placeDetail: where,
    }
  if (type === 'suggest')
    return {
      type,
      title: random.pick([`建议${where}${thing}${wish}`, `关于${thing}的建议`, `希望${its}${thing}${wish}`]),
      story: `${random.pick(more)}${its}${thing}${fault}，${effect}。建议${wish}，${random.pick(['方便大家。', '这样老人孩子都方便。', '花钱不多，用的人不少。'])}${random.pick(closing)}`,
      happened: '',
      placeDetail: where,
    }
  if (type === 'consult')
    return {
      type,
      title: random.pick([`咨询${thing}${fault}`, `想问${thing}的事`, `${thing}${fault}，想问怎么办`]),
      story: `${random.pick(['想问一下，', '请问，', '您好，'])}${where}${thing}${fault}，${effect}，${random.pick(['该找哪个部门', '要带什么材料', '到哪里办', '大概要多久'])}？${random.pick(['请' + wish, wish])}。${random.pick(closing)}`,
      happened: random.chance(0.3) ? since : '',
      placeDetail: where,
    }
  const title = random.pick([
    `${where}${thing}${fault}`,
    `${thing}${fault}，请${wish}`,
    `反映${where}${thing}${fault}`,
    `${its}${thing}${fault}，${effect}`,
    `${thing}${fault}`,
  ])
  const detail = random.chance(0.7) ? random.pick(details) + (random.chance(0.3) ? random.pick(details) : '') : ''
  const story = random.pick([
    `${where}${thing}${fault}，${since}，${effect}。${detail}${random.pick(more)}请${wish}。${random.pick(closing)}`,
    `${random.pick(more)}${since}，${its}${thing}${fault}。${effect}，希望${wish}。${detail}${random.pick(closing)}`,
    `您好，我反映一下${where}${thing}${fault}的问题。${since}一直这样，${effect}。${detail}${random.pick(more)}${wish}，${random.pick(closing) || '谢谢。'}`,
    `${thing}${fault}！就在${where || '我们这里'}，${since}，${effect}。${random.pick(['打过电话没人管，', '问了社区说不归他们，', '不知道找谁，'])}请${wish}。${detail}`,
  ])
  return { type, title: title.slice(0, 60), story, happened: random.chance(0.6) ? since : '', placeDetail: where }
}
