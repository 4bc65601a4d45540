/** A filing of usual length. */
export const complaint = {
  identity: 'named',
  name: '王小明',
  type: 'help',
  category: '0101',
  title: '门口的路灯不亮',
  story: '从上周起整夜不亮，老人晚上出门看不见路，已经有两位邻居摔倒，请尽快派人来看一看。'.repeat(3),
  happened: '上周一晚上',
  place: '990102001001',
  placeDetail: '三号楼东侧',
  aboutUnit: null,
  truthful: true,
}
