import { scrub } from '../../../../server/src/modules/chain/erasure/scrub'

test('a word somebody wrote goes, under whatever name; what the record is made of stays', () => {
  const payload = {
    outcome: 'partly',
    text: '已经换好两盏',
    promises: [
      { id: 'p1', text: '换好其余的', due: { at: '2026-12-01T16:00:00.000Z', day: '2026-12-01', provisional: false } },
    ],
    photos: ['0f0e0d0c'],
    somethingNew: { inside: ['王大爷家'], unit: 'beimen' },
    n: 1,
    copied: true,
    note: null,
  }
  expect(scrub(payload)).toEqual({
    outcome: 'partly',
    text: '',
    promises: [{ id: 'p1', text: '', due: { at: '2026-12-01T16:00:00.000Z', day: '2026-12-01', provisional: false } }],
    photos: [],
    somethingNew: { inside: [''], unit: 'beimen' },
    n: 1,
    copied: true,
    note: null,
  })
})
