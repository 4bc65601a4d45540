export default definePageConfig({ navigationBarTitleText: '查匿名诉求' })
