import type { CommandInputs, NewComplaint, PersonCommand } from '@contract/complaint/schema'

export type Actor = 'citizen' | 'desk' | 'urban' | 'urbanHead' | 'beimen' | 'supervisor'
type Step = { [K in PersonCommand]: { after: number; by: Actor; command: K; input: CommandInputs[K] } }[PersonCommand]
/** `ago`: hours before the first start; `after`: hours after the filing. Everything here is made up. */
export type Story = {
  ago: number
  identity: 'named' | 'confidential' | 'anonymous'
  matter: Omit<NewComplaint, 'identity' | 'name' | 'truthful' | 'aboutUnit' | 'happened'>
  steps: Step[]
}

const to = (unit: string, note = '', coUnits: string[] = []) => ({ dispatch: { unit, coUnits, note } })
const place = {
  cuihu: '990102001002',
  xingfu: '990102001001',
  nantang: '990102002001',
  gongren: '990102002003',
  wangjiang: '990102003001',
  shiqiao: '990102005002',
  beimen: '990102005001',
}

export const demoStories: readonly Story[] = [
  {
    ago: 2,
    identity: 'named',
    steps: [],
    matter: {
      type: 'complain',
      category: '1201',
      title: '幸福里 7 号楼消防通道堆满纸箱',
      story: '7 号楼一层消防通道堆了一人高的纸箱，推婴儿车过不去，万一着火很危险。',
      place: place.xingfu,
      placeDetail: '7 号楼一层',
    },
  },
  {
    ago: 3,
    identity: 'confidential',
    steps: [],
    matter: {
      type: 'complain',
      category: '0204',
      title: '工地夜间 23 点后仍在打桩',
      story: '连续三天夜里十一点以后还在打桩，老人睡不着。希望按规定时间施工。',
      place: place.nantang,
      placeDetail: '南塘路工地东门',
    },
  },
  {
    ago: 4,
    identity: 'anonymous',
    steps: [],
    matter: {
      type: 'complain',
      category: '0101',
      title: '翠湖路云杉街口北侧 6 盏路灯不亮',
      story: '连续 6 盏路灯不亮。旁边是云溪二小，孩子放学走这段路看不清。希望尽快修好。',
      place: place.cuihu,
      placeDetail: '云杉街口往北 200 米',
    },
  },
  {
    ago: 6,
    identity: 'named',
    steps: [],
    matter: {
      type: 'consult',
      category: '0702',
      title: '在外地住院的费用怎么报销',
      story: '母亲在外地住院，票据都在，想问要带哪些材料、到哪里报、多久能报下来。',
      place: place.wangjiang,
      placeDetail: '',
    },
  },
  {
    ago: 20,
    identity: 'named',
    steps: [{ after: 1, by: 'desk', command: 'accept', input: {} }],
    matter: {
      type: 'help',
      category: '0902',
      title: '健身房停业，预付卡余额 1,980 元未退',
      story: '门口贴了停业通知，电话打不通。办卡合同和付款记录都在，希望退还余额。',
      place: place.gongren,
      placeDetail: '南塘广场二楼',
    },
  },
  {
    ago: 26,
    identity: 'confidential',
    steps: [{ after: 2, by: 'desk', command: 'accept', input: to('urban-management', '靠近菜市场，早上人多。') }],
    matter: {
      type: 'complain',
      category: '0201',
      title: '菜市场后门垃圾三天没人收',
      story: '后门两个大垃圾桶已经满了三天，污水流到路上，味道很大。',
      place: place.gongren,
      placeDetail: '工人村菜市场后门',
    },
  },
  {
    ago: 52,
    identity: 'named',
    steps: [
      { after: 2, by: 'desk', command: 'accept', input: to('urban-management') },
      { after: 4, by: 'urban', command: 'object', input: { reason: '该路段由北门镇负责日常养护，建议由北门镇办理。' } },
    ],
    matter: {
      type: 'complain',
      category: '0102',
      title: '石桥村口路面塌了一个坑',
      story: '村口路面塌了脸盆大一个坑，晚上骑车很危险，已经有人摔倒。',
      place: place.shiqiao,
      placeDetail: '村口牌坊处',
    },
  },
  {
    ago: 76,
    identity: 'named',
    steps: [
      { after: 1, by: 'desk', command: 'accept', input: to('urban-management', '有学校，请先做临时照明。', ['power']) },
      { after: 3, by: 'urban', command: 'sign', input: {} },
      { after: 22, by: 'urban', command: 'progress', input: { text: '已到现场排查，灯具和电缆受潮，备件已下单。' } },
    ],
    matter: {
      type: 'complain',
      category: '0101',
      title: '书院社区小广场两盏灯常亮不灭',
      story: '小广场两盏灯白天也亮着，浪费电。希望调好开关时间。',
      place: '990102001004',
      placeDetail: '小广场',
    },
  },
  {
    ago: 100,
    identity: 'named',
    steps: [
      { after: 2, by: 'desk', command: 'accept', input: to('urban-management') },
      { after: 5, by: 'urban', command: 'sign', input: {} },
      { after: 24, by: 'urban', command: 'ask', input: { question: '请问井盖在路的哪一侧？旁边有什么店铺？' } },
    ],
    matter: {
      type: 'complain',
      category: '0103',
      title: '柳岸路井盖响，车一过就咣当',
      story: '柳岸路有个井盖松了，车一过就响，夜里吵得睡不着。',
      place: '990102002002',
      placeDetail: '柳岸路',
    },
  },
  {
    ago: 124,
    identity: 'named',
    steps: [
      { after: 1, by: 'desk', command: 'accept', input: to('urban-management') },
      { after: 3, by: 'urban', command: 'sign', input: {} },
      {
        after: 75,
        by: 'urban',
        command: 'reply',
        input: {
          outcome: 'solved',
          text: '您反映的公厕停水问题已修复：更换了损坏的水泵，今天上午恢复供水，保洁每天巡查两次。',
          promises: [],
        },
      },
    ],
    matter: {
      type: 'complain',
      category: '0104',
      title: '望江公园公厕停水一周',
      story: '公厕停水一周了，门也锁着一间，带老人孩子很不方便。',
      place: place.wangjiang,
      placeDetail: '望江公园南门',
    },
  },
  {
    ago: 128,
    identity: 'confidential',
    steps: [
      { after: 1, by: 'desk', command: 'accept', input: to('beimen') },
      { after: 4, by: 'beimen', command: 'sign', input: {} },
      {
        after: 70,
        by: 'beimen',
        command: 'reply',
        input: {
          outcome: 'partly',
          text: '村务公开栏已补上本年度前三季度的账目，工程项目的明细正在核对。',
          promises: [],
        },
      },
    ],
    matter: {
      type: 'report',
      category: '1105',
      title: '石桥村修路的账目一直没公开',
      story: '去年修村路的钱花在哪里，公开栏上一直没有。希望按规定公开。',
      place: place.shiqiao,
      placeDetail: '村委会公开栏',
    },
  },
  {
    ago: 150,
    identity: 'named',
    steps: [
      { after: 1, by: 'desk', command: 'accept', input: to('urban-management') },
      { after: 3, by: 'urban', command: 'sign', input: {} },
      {
        after: 50,
        by: 'urban',
        command: 'reply',
        input: {
          outcome: 'unsolved',
          text: '该处为历史形成的断头路，道路打通列入下一年度计划，目前只能加装照明和警示标志。',
          promises: [],
        },
      },
    ],
    matter: {
      type: 'suggest',
      category: '0105',
      title: '希望打通翠竹苑到公园的小路',
      story: '翠竹苑到公园只差三十米小路，绕行要走一公里，老人不方便。',
      place: '990102001006',
      placeDetail: '翠竹苑北侧',
    },
  },
  {
    ago: 200,
    identity: 'named',
    steps: [
      {
        after: 1,
        by: 'desk',
        command: 'refuse',
        input: {
          code: 'R2',
          reason: '这件事已经由法院立案审理，12345 不能再受理。',
          route: '请按法院通知参加诉讼；需要律师可拨打 12348 咨询法律援助。',
        },
      },
    ],
    matter: {
      type: 'help',
      category: '0602',
      title: '被辞退的赔偿官司什么时候判',
      story: '我和原单位的官司已经在法院立案，想问什么时候能判下来。',
      place: place.beimen,
      placeDetail: '',
    },
  },
  {
    ago: 240,
    identity: 'named',
    steps: [
      { after: 1, by: 'desk', command: 'accept', input: {} },
      {
        after: 2,
        by: 'desk',
        command: 'answer',
        input: {
          outcome: 'explained',
          text: '电动自行车上牌请带身份证、购车发票和合格证，到就近的交警中队办理，当场发牌。',
        },
      },
      {
        after: 30,
        by: 'citizen',
        command: 'rate',
        input: { responded: true, solved: true, satisfaction: 5, reasons: ['517'], text: '说得很清楚' },
      },
    ],
    matter: {
      type: 'consult',
      category: '1303',
      title: '电动自行车上牌要带什么',
      story: '新买的电动自行车，想问上牌要带什么材料，到哪里办。',
      place: place.nantang,
      placeDetail: '',
    },
  },
]
