import { emptyDraft, type FilingDraft } from '@/features/complaint/model'

/** A filing with everything answered, 实名. */
export const fullDraft = (part: Partial<FilingDraft> = {}): FilingDraft => ({
  ...emptyDraft,
  key: '0123456789abcdef0123456789abcdef',
  type: 'complain',
  category: '0101',
  story: '翠湖路口连续六盏路灯不亮，希望尽快修好。',
  title: '翠湖路口路灯不亮',
  identity: 'named',
  name: '张三',
  street: '990102001000',
  place: '990102001001',
  truthful: true,
  ...part,
})
