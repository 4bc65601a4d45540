export default definePageConfig({ navigationBarTitleText: '评价答复' })
