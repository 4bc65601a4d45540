import { limits } from '@contract/complaint/limits'
import {
  emptyDraft,
  faultsIn,
  hasAnswers,
  identityIsFixed,
  mayVisit,
  nextToAnswer,
  stepAfter,
  stepOfField,
  steps,
} from '@/features/complaint/model'
import { anonymousComplaint, namedComplaint } from '@/features/complaint/filing-body'
import { fullDraft } from './draft'

describe('the steps of a filing', () => {
  it('begins with the type when nothing is answered', () => {
    expect(nextToAnswer(emptyDraft)).toBe('type')
  })

  it('lets a person visit only what is answered and the next question', () => {
    const draft = fullDraft({ identity: '', place: '' })
    expect(steps.filter((step) => mayVisit(step, draft))).toEqual(['type', 'story', 'privacy'])
  })

  it('leads back to the earliest question whose answer was taken away', () => {
    expect(nextToAnswer(fullDraft({ story: '', place: '' }))).toBe('story')
  })

  it('lets a person check only when every question is answered', () => {
    expect(mayVisit('check', fullDraft())).toBe(true)
    for (const missing of [{ category: '' }, { title: ' ' }, { identity: '' as const }, { name: '' }, { place: '' }])
      expect(mayVisit('check', fullDraft(missing))).toBe(false)
  })

  it('asks for the promise of truth only on the last step', () => {
    expect(faultsIn('check', fullDraft({ truthful: false }))).toEqual({ truthful: 'blank' })
    expect(nextToAnswer(fullDraft({ truthful: false }))).toBe('check')
  })

  it('goes from one question to the next and stays at the last', () => {
    expect(steps.map(stepAfter)).toEqual(['story', 'privacy', 'place', 'check', 'check'])
  })
})

describe('what keeps an answer from being accepted', () => {
  it('names both when type and category are missing', () => {
    expect(faultsIn('type', emptyDraft)).toEqual({ type: 'blank', category: 'blank' })
  })

  it('does not ask an anonymous person for a name', () => {
    expect(faultsIn('privacy', fullDraft({ identity: 'anonymous', name: '' }))).toEqual({})
  })

  it.each(['named', 'confidential'] as const)('asks a %s person for a name', (identity) => {
    expect(faultsIn('privacy', fullDraft({ identity, name: '' }))).toEqual({ name: 'blank' })
  })

  it('leaves time and exact place to the person', () => {
    expect(faultsIn('story', fullDraft({ happened: '' }))).toEqual({})
    expect(faultsIn('place', fullDraft({ placeDetail: '' }))).toEqual({})
  })

  it('counts rare Han characters and emoji as one letter each', () => {
    expect(faultsIn('story', fullDraft({ story: '𠮷'.repeat(limits.story.max) }))).toEqual({})
    expect(faultsIn('story', fullDraft({ story: '𠮷'.repeat(limits.story.max + 1) }))).toEqual({ story: 'long' })
  })

  it('points out what the service would refuse: half a character, a control character', () => {
    expect(faultsIn('story', fullDraft({ story: '路灯不亮很久了\ud83d' }))).toEqual({ story: 'characters' })
    expect(faultsIn('story', fullDraft({ title: '路灯\u0007不亮' }))).toEqual({ title: 'characters' })
  })
})

describe('what is sent', () => {
  it('sends nothing about the person of an anonymous filing, even when the draft once held a name', () => {
    const draft = fullDraft({ identity: 'anonymous', name: '张三丰不该出现', lookupCode: '4831772055690314' })
    const body = anonymousComplaint(draft)
    expect(JSON.stringify(body)).not.toContain('张三丰')
    expect(Object.keys(body).sort()).toEqual([
      'aboutUnit',
      'category',
      'happened',
      'lookupCode',
      'place',
      'placeDetail',
      'story',
      'title',
      'truthful',
      'type',
    ])
  })

  it('sends the same content for the same draft, so that a retry counts as the same', () => {
    expect(JSON.stringify(namedComplaint(fullDraft()))).toBe(
      JSON.stringify(namedComplaint(fullDraft({ sentAs: 'named', street: 'x' }))),
    )
  })

  it('drops the unit when the type no longer complains about anybody', () => {
    expect(namedComplaint(fullDraft({ aboutUnit: 'housing' })).aboutUnit).toBe('housing')
    expect(namedComplaint(fullDraft({ aboutUnit: 'housing', type: 'praise' })).aboutUnit).toBeNull()
  })

  it('sends texts without the blanks around them', () => {
    const { title, name, placeDetail } = namedComplaint(
      fullDraft({ title: ' 路灯不亮 ', name: ' 张三 ', placeDetail: '  ' }),
    )
    expect([title, name, placeDetail]).toEqual(['路灯不亮', '张三', ''])
  })
})

describe('a draft that may already have arrived', () => {
  it('may not change between anonymous and the others', () => {
    const sent = fullDraft({ sentAs: 'anonymous' })
    expect([identityIsFixed(sent, 'named'), identityIsFixed(sent, 'anonymous')]).toEqual([true, false])
    expect(identityIsFixed(fullDraft({ sentAs: 'named' }), 'confidential')).toBe(false)
  })

  it('is free as long as nothing was sent', () => {
    expect(identityIsFixed(fullDraft(), 'anonymous')).toBe(false)
  })
})

it('finds the question that a fault of the service is about', () => {
  expect(['title', 'name', 'placeDetail', 'category', 'lookupCode', 'whatever'].map(stepOfField)).toEqual([
    'story',
    'privacy',
    'place',
    'type',
    'check',
    'check',
  ])
})

it('does not call a draft begun when only its key was drawn', () => {
  expect(hasAnswers({ ...emptyDraft, key: 'a'.repeat(32) })).toBe(false)
  expect(hasAnswers({ ...emptyDraft, story: '路' })).toBe(true)
})
