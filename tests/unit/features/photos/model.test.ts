import fc from 'fast-check'
import { photoErrors } from '@contract/photo/errors'
import { photoExpiredLabel, photoLostLabel, photoRefusalLabels } from '@contract/photo/labels'
import { photoLimits } from '@contract/photo/limits'
import {
  after,
  anew,
  atOnce,
  busyCount,
  isBusy,
  leftCount,
  type News,
  newPhoto,
  type Photo,
  readyIds,
  restored,
  room,
  toStart,
} from '@/features/photos/model'
import { photoAt, photoView } from './view'

const through = (photo: Photo, ...news: News[]) => news.reduce(after, photo)
const chosen = (name: string) => after(newPhoto(name, `key-${name}`), { kind: 'prepared', size: 1000 })

it('goes from chosen over uploading and waiting to ready', () => {
  const photo = chosen('a')
  expect(photo.stage).toBe('chosen')
  const sent = through(photo, { kind: 'started' }, { kind: 'progress', percent: 62 })
  expect(sent).toMatchObject({ stage: 'uploading', percent: 62 })
  expect(after(sent, { kind: 'progress', percent: 100 }).percent).toBe(99)
  const waiting = after(sent, { kind: 'answered', view: photoView({ state: 'waiting' }), key: 'new' })
  expect(waiting).toMatchObject({ stage: 'waiting', id: photoView().id })
  const ready = after(waiting, { kind: 'answered', view: photoView(), key: 'new' })
  expect(ready).toMatchObject({ stage: 'ready', url: '/full.jpg', thumbUrl: '/thumb.jpg', key: photo.key })
})

it('uploads a few side by side, in the order they were chosen, and the next when one is through', () => {
  const photos = ['a', 'b', 'c', 'd'].map(chosen)
  expect(toStart(photos).map(({ name }) => name)).toEqual(['a', 'b'])
  const [first, second, ...rest] = photos.map((photo, at) => (at < atOnce ? after(photo, { kind: 'started' }) : photo))
  expect(toStart([first, second, ...rest] as Photo[])).toEqual([])
  const through = after(first as Photo, { kind: 'answered', view: photoView({ state: 'waiting' }), key: 'k' })
  expect(toStart([through, second, ...rest] as Photo[]).map(({ name }) => name)).toEqual(['c'])
})

it('keeps its key when the network goes, so that a retry is the same photo', () => {
  const cut = through(chosen('a'), { kind: 'started' }, { kind: 'progress', percent: 40 }, { kind: 'cut' })
  expect(cut).toMatchObject({ stage: 'failed', sentence: '', key: 'key-a' })
  expect(after(cut, { kind: 'retried' })).toMatchObject({ stage: 'chosen', key: 'key-a', percent: 0 })
})

it('takes a new key for a photo the service lost, since the old key names the lost one', () => {
  const waiting = photoAt('waiting', { id: photoView().id })
  const lost = after(waiting, { kind: 'answered', view: photoView({ state: 'lost' }), key: 'key-2' })
  expect(lost).toMatchObject({ stage: 'chosen', key: 'key-2', id: '' })
})

it('says in the words of the service why a photo cannot be used', () => {
  const view = photoView({ state: 'refused', refusal: 'photo_heic' })
  const refused = after(photoAt('waiting'), { kind: 'answered', view, key: 'k' })
  expect(refused).toMatchObject({ stage: 'refused', sentence: photoRefusalLabels.photo_heic })
  expect(after(refused, { kind: 'retried' })).toBe(refused)
})

it('does not send what is larger than the service takes', () => {
  const photo = newPhoto('a', 'k')
  expect(after(photo, { kind: 'prepared', size: photoLimits.bytes }).stage).toBe('chosen')
  const large = after(photo, { kind: 'prepared', size: photoLimits.bytes + 1 })
  expect(large).toMatchObject({ stage: 'refused', sentence: photoErrors.photo_too_large.detail })
})

it('uploads again what has expired while it is still on the device, and otherwise asks to add it again', () => {
  const ready = photoAt('ready', { id: photoView().id })
  expect(after(ready, { kind: 'gone', kept: true, key: 'key-2' })).toMatchObject({
    stage: 'chosen',
    key: 'key-2',
    id: '',
  })
  expect(after(ready, { kind: 'gone', kept: false, key: 'key-2' })).toMatchObject({
    stage: 'refused',
    sentence: photoExpiredLabel,
  })
})

it('waits for the sign-in when that has expired in the middle', () => {
  expect(after(photoAt('uploading', { percent: 50 }), { kind: 'signedOut' })).toMatchObject({ stage: 'chosen' })
})

it('begins again after a restart with the same key, and is done where it was done', () => {
  const [uploading, waiting, ready, preparing, cut, failed] = restored([
    photoAt('uploading', { percent: 50 }),
    photoAt('waiting', { id: 'w' }),
    photoAt('ready', { id: 'r' }),
    photoAt('preparing'),
    photoAt('failed'),
    photoAt('failed', { sentence: '操作太频繁' }),
  ])
  expect([cut?.stage, failed?.stage]).toEqual(['chosen', 'failed'])
  expect(uploading).toMatchObject({ stage: 'chosen', key: 'key-1' })
  expect(waiting).toMatchObject({ stage: 'waiting', id: 'w' })
  expect(ready).toMatchObject({ stage: 'ready', id: 'r' })
  expect(preparing).toMatchObject({ stage: 'refused', sentence: photoLostLabel })
})

it('shares neither key nor id with the earlier way when it is uploaded by somebody else', () => {
  const photos = [photoAt('ready', { id: 'a' }), photoAt('refused', { id: '', sentence: 'too large' })]
  const [first, second] = anew(photos, ['new-1', 'new-2'])
  expect(first).toMatchObject({ stage: 'chosen', key: 'new-1', id: '', url: '', thumbUrl: '' })
  expect(second).toMatchObject({ stage: 'refused', key: 'new-2' })
})

it('leaves room for nine photos and counts what is under way and what stays behind', () => {
  const photos = [photoAt('ready', { id: 'a' }), photoAt('uploading'), photoAt('failed'), photoAt('refused')]
  expect(room(photos)).toBe(5)
  expect([busyCount(photos), leftCount(photos), readyIds(photos)]).toEqual([1, 2, ['a']])
  expect(room(Array.from({ length: 12 }, () => photoAt('ready')))).toBe(0)
})

const anyNews = fc.oneof<fc.Arbitrary<News>[]>(
  fc.record({ kind: fc.constant('prepared' as const), size: fc.nat(photoLimits.bytes * 2) }),
  fc.constant({ kind: 'started' as const }),
  fc.record({ kind: fc.constant('progress' as const), percent: fc.integer({ min: 0, max: 100 }) }),
  fc
    .constantFrom('waiting' as const, 'ready' as const, 'refused' as const, 'lost' as const)
    .map((state) => ({ kind: 'answered' as const, view: photoView({ state }), key: 'k' })),
  fc.constantFrom<News>({ kind: 'cut' }, { kind: 'signedOut' }, { kind: 'retried' }),
  fc.boolean().map((kept) => ({ kind: 'gone' as const, kept, key: 'k' })),
)

it('never counts as ready without an id, and never reaches 100 % before the service has answered', () => {
  fc.assert(
    fc.property(fc.array(anyNews, { maxLength: 40 }), (news) => {
      let photo = newPhoto('a', 'k')
      for (const one of news) {
        photo = after(photo, one)
        expect(photo.stage === 'ready' && photo.id === '').toBe(false)
        expect(photo.stage === 'uploading' && photo.percent > 99).toBe(false)
        expect(isBusy(photo) && photo.sentence !== '').toBe(false)
      }
    }),
  )
})
