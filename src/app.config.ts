/** One sub-package a service; a page is added to the line of its feature. */
const subPackages = [
  {
    root: 'features/complaint',
    pages: ['type', 'emergency', 'story', 'privacy', 'place', 'check', 'receipt', 'find', 'proof'].map(
      (screen) => `pages/${screen}/index`,
    ),
  },
  {
    root: 'features/cases',
    pages: ['detail', 'write', 'rate', 'correct', 'lookup', 'disclosures'].map((screen) => `pages/${screen}/index`),
  },
  {
    root: 'features/account',
    pages: ['sign-in', 'sessions', 'notifications', 'settings', 'outbox'].map((screen) => `pages/${screen}/index`),
  },
  {
    root: 'features/complaint-desk',
    pages: ['desk', 'ticket', 'act', 'reveals'].map((screen) => `pages/${screen}/index`),
  },
  {
    root: 'features/desk-tools',
    pages: ['tools', 'templates', 'template', 'answers', 'answer', 'answer-edit', 'export', 'bulk'].map(
      (screen) => `pages/${screen}/index`,
    ),
  },
  { root: 'features/neighbours', pages: ['list', 'problem'].map((screen) => `pages/${screen}/index`) },
  { root: 'features/groups-desk', pages: ['group'].map((screen) => `pages/${screen}/index`) },
  { root: 'features/audit-desk', pages: ['list'].map((screen) => `pages/${screen}/index`) },
  { root: 'features/supervision-desk', pages: ['board', 'workload'].map((screen) => `pages/${screen}/index`) },
  { root: 'features/knowledge', pages: ['list', 'answer'].map((screen) => `pages/${screen}/index`) },
  { root: 'features/verification', pages: ['check', 'roots'].map((screen) => `pages/${screen}/index`) },
  {
    root: 'features/helping',
    pages: ['list', 'ask', 'one', 'log'].map((screen) => `pages/${screen}/index`),
  },
  {
    root: 'features/call-desk',
    pages: ['call', 'back', 'stop'].map((screen) => `pages/${screen}/index`),
  },
  { root: 'features/promises-desk', pages: ['list'].map((screen) => `pages/${screen}/index`) },
  {
    root: 'features/examples',
    pages: ['primitives', 'states', 'list', 'desk'].map((screen) => `pages/${screen}/index`),
  },
]

/** What the tab leads to is fetched while the person reads it. */
const preload = (page: string, ...packages: string[]) => ({ [page]: { network: 'all' as const, packages } })

/** Keys that only one platform knows: WeChat's schema check refuses others. */
const own =
  process.env.TARO_ENV === 'h5'
    ? { animation: false }
    : {
        lazyCodeLoading: 'requiredComponents',
        __usePrivacyCheck__: true,
        requiredPrivateInfos: ['getFuzzyLocation' as const, 'chooseLocation' as const],
        permission: { 'scope.userFuzzyLocation': { desc: '找离您最近的地点，只在手机上比对，不发送' } },
        preloadRule: {
          ...preload('pages/home/index', 'features/complaint', 'features/cases'),
          ...preload('pages/my-cases/index', 'features/cases'),
          ...preload('pages/me/index', 'features/account'),
        },
      }

export default defineAppConfig({
  pages: ['pages/home/index', 'pages/my-cases/index', 'pages/me/index', 'pages/not-found/index'],
  subPackages,
  tabBar: {
    custom: true,
    color: '#445663',
    selectedColor: '#0E5A73',
    backgroundColor: '#FFFFFF',
    list: [
      { pagePath: 'pages/home/index', text: '首页' },
      { pagePath: 'pages/my-cases/index', text: '我的事项' },
      { pagePath: 'pages/me/index', text: '我的' },
    ],
  },
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '法惠民',
    navigationBarTextStyle: 'black',
    backgroundColor: '#F1F5F8',
  },
  ...own,
})
