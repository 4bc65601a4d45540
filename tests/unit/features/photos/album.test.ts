import type { PhotoView } from '@contract/photo/schema'
import { Album } from '@/features/photos/album'
import type { Parts } from '@/features/photos/album-parts'
import { anyone } from '@/features/photos/album-state'
import type { Holder } from '@/features/photos/holder'
import { ApiError, offlineError } from '@/shared/lib/api-error'
import type { PhotoFile } from '@/shared/platform/photo-file'
import { photoView } from './view'

jest.mock('@/shared/lib/http', () => jest.requireActual<object>('@/shared/lib/api-error'))

type Call = { holder: Holder; key: string }
const rest = async () => {
  for (let n = 0; n < 80; n++) await Promise.resolve()
}
const files = (count: number): PhotoFile[] => Array.from({ length: count }, (_, n) => ({ path: `p${n}`, size: 10 }))

/** A device and a service in memory. `answer` says what an upload gets. */
function world() {
  const kept = new Map<string, unknown>()
  const shelf = new Map<string, PhotoFile>()
  const sent: Call[] = []
  const removed: string[] = []
  let drawn = 0
  const service = {
    answer: (_call: Call): Promise<PhotoView> => Promise.resolve(photoView({ id: `id-${sent.length}` })),
    read: (id: string): Promise<PhotoView> => Promise.resolve(photoView({ id })),
  }
  const parts: Parts = {
    place: {
      get: <T>(key: string) => (kept.has(key) ? (JSON.parse(kept.get(key) as string) as T) : null),
      set: (key: string, value: unknown) => !!kept.set(key, JSON.stringify(value)),
      remove: (key: string) => void kept.delete(key),
    },
    shelf: {
      keep: (name, file) => Promise.resolve(void shelf.set(name, file)),
      open: (name) => Promise.resolve(shelf.get(name) ?? null),
      drop: (name) => Promise.resolve(void shelf.delete(name)),
      wipe: (prefix) =>
        Promise.resolve([...shelf.keys()].forEach((name) => name.startsWith(prefix) && shelf.delete(name))),
    },
    api: {
      send: (holder, { key }) => {
        sent.push({ holder, key })
        return service.answer({ holder, key })
      },
      read: (_, id) => service.read(id),
      remove: (_, id) => Promise.resolve(void removed.push(id)),
    },
    newKey: () => Promise.resolve(`key-${++drawn}`),
    newCapability: () => Promise.resolve(`capability-${++drawn}`),
    pause: () => Promise.resolve(),
    shrink: (file) => Promise.resolve(file),
    release: () => undefined,
  }
  const open = async (owner: string | null = anyone) => {
    const album = new Album('draft', parts)
    await album.belongTo(owner)
    return album
  }
  return { kept, shelf, sent, removed, service, open }
}
const stages = (album: Album) => album.get().photos.map(({ stage }) => stage)

it('takes nine photos and says how many were too many', async () => {
  const { open } = world()
  const album = await open()
  await album.add(files(11))
  await rest()
  expect(album.get().photos).toHaveLength(9)
  expect(album.get().surplus).toBe(2)
  expect(new Set(stages(album))).toEqual(new Set(['ready']))
})

it('uploads photos of nobody under one secret of the draft, and keeps them on the device until the draft goes', async () => {
  const { open, sent, shelf, kept } = world()
  const album = await open()
  await album.add(files(3))
  await rest()
  const capabilities = new Set(sent.map(({ holder }) => holder.kind === 'draft' && holder.capability))
  expect([...capabilities]).toEqual([album.get().capability])
  expect(shelf.size).toBe(3)
  album.clear()
  expect([shelf.size, kept.size]).toEqual([0, 0])
})

it('uploads everything anew, with other keys and another secret, when the person gives a name after all', async () => {
  const { open, sent, removed } = world()
  const album = await open()
  await album.add(files(2))
  await rest()
  const before = album.get()
  await album.belongTo('account-1')
  await rest()
  expect(stages(album)).toEqual(['ready', 'ready'])
  const later = sent.slice(2)
  expect(later.map(({ holder }) => holder.kind)).toEqual(['account', 'account'])
  expect(later.map(({ key }) => key)).not.toEqual(expect.arrayContaining(before.photos.map(({ key }) => key)))
  expect(removed).toEqual(before.photos.map(({ id }) => id))
  expect(album.get().capability).not.toBe(before.capability)
})

it('tells a cut upload from others and finishes it under the same key', async () => {
  const { open, sent, service } = world()
  const usual = service.answer
  service.answer = () => Promise.reject(offlineError())
  const album = await open()
  await album.add(files(1))
  await rest()
  expect(stages(album)).toEqual(['failed'])
  service.answer = usual
  album.retryCut()
  await rest()
  expect(stages(album)).toEqual(['ready'])
  expect(new Set(sent.map(({ key }) => key)).size).toBe(1)
})

it('goes on after a restart, and asks whether the service still has what was ready', async () => {
  const { open, service, sent } = world()
  const first = await open()
  await first.add(files(2))
  await rest()
  const gone = first.get().photos[0]?.id
  service.read = (id) =>
    id === gone ? Promise.reject(new ApiError('not_found', 404, '')) : Promise.resolve(photoView({ id }))
  const again = await open()
  expect(Object.values(again.get().previews)).toEqual(['p0', 'p1'])
  await rest()
  expect(stages(again)).toEqual(['ready', 'ready'])
  expect(again.get().photos[0]?.id).not.toBe(gone)
  expect(sent).toHaveLength(3)
})

it('asks nothing and changes nothing after a restart while the filing may have arrived', async () => {
  const { open, service } = world()
  const first = await open()
  await first.add(files(1))
  await rest()
  first.setSent(true)
  service.read = () => Promise.reject(new ApiError('not_found', 404, ''))
  const again = await open('account-1')
  await rest()
  expect(again.get().photos).toEqual(first.get().photos)
})

it('waits while the sign-in has expired, and finishes after it', async () => {
  const { open, service, sent } = world()
  const usual = service.answer
  service.answer = () => Promise.reject(new ApiError('sign_in_needed', 401, ''))
  const album = await open('account-1')
  await album.add(files(1))
  await rest()
  expect([stages(album), album.get().paused, sent.length]).toEqual([['chosen'], true, 1])
  service.answer = usual
  await album.belongTo('account-1')
  await rest()
  expect(stages(album)).toEqual(['ready'])
})

it('forgets a photo that is taken out while it is on its way, here and at the service', async () => {
  const { open, service, shelf } = world()
  let arrive: (view: PhotoView) => void = () => undefined
  service.answer = () => new Promise((resolve) => (arrive = resolve))
  const album = await open()
  await album.add(files(1))
  album.remove(album.get().photos[0]?.name ?? '')
  arrive(photoView())
  await rest()
  expect([album.get().photos, shelf.size]).toEqual([[], 0])
})
