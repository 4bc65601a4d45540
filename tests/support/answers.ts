import type { NewAnswer } from '@contract/knowledge/schema'

/** What a desk writes when nothing about it matters to the test. */
export const newAnswer = (changes: Partial<NewAnswer> = {}): NewAnswer => ({
  heading: '路灯不亮了多久能修好',
  answer: '请告诉我们灯杆编号或最近的门牌。一般三个工作日内到现场，换灯头当天能亮，换电缆要一到两周。',
  keywords: '',
  categories: ['0101'],
  owner: 'urban-management',
  source: '云溪区城市管理局路灯维护承诺（示范）',
  reviewOn: '2027-11-01',
  validUntil: null,
  ...changes,
})
