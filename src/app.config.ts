const subPackages = [
  { root: 'features/complaint', pages: [] as string[] },
  { root: 'features/account', pages: [] as string[] },
  { root: 'features/complaint-desk', pages: [] as string[] },
].filter(({ pages }) => pages.length > 0)

export default defineAppConfig({
  pages: ['pages/home/index', 'pages/my-cases/index', 'pages/me/index'],
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
  animation: false,
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
  requiredPrivateInfos: [],
})
