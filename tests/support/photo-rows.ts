import type { Operation } from './operations'
import { asCitizen, type Caller, ok } from './people'
import { type Album, albumOf, albumOfDraft, formOf, newCapability } from './photos'
import type { TestApp } from './start-app'

type Row = 'own' | 'other'
type Photos = {
  isOne(operation: Operation): boolean
  /** A photo of this caller, or of somebody else, fresh each time, since it may be removed; with a query where one is needed. */
  pathFor(operation: Operation, caller: Caller, row: Row): Promise<{ id: string; query: string }>
  /** The draft whose photos an anonymous caller has. */
  capability: string
  /** The body of an upload, with its type. */
  form: { body: Buffer; type: string }
}

/** Photos for a walk over all operations; what is refused costs little and is reached like any other. */
export async function preparePhotos(app: TestApp): Promise<Photos> {
  const capability = newCapability()
  const draft = albumOfDraft(app, capability)
  const stranger = albumOf(app, await asCitizen(app, '乙'))
  const strangersDraft = albumOfDraft(app, newCapability())
  const noPhoto = Buffer.from('no photo')
  const [shown, others] = [await draft.add(), await stranger.add()]

  const albumFor = (operation: Operation, caller: Caller, row: Row): Album => {
    if (operation.path.includes('/anonymous/')) return row === 'own' ? draft : strangersDraft
    return row === 'own' && caller.token ? albumOf(app, caller) : stranger
  }
  return {
    capability,
    form: formOf([{ bytes: noPhoto }]),
    isOne: ({ id }) => id.includes('Photo'),
    async pathFor(operation, caller, row) {
      if (operation.id === 'getPhotoFile') {
        const query = new URL(shown.url!, 'http://here').search
        return { id: (row === 'own' ? shown : others).id, query }
      }
      const reply = await albumFor(operation, caller, row).upload(noPhoto)
      // Who may not upload has none of their own: whichever there is must not be theirs.
      return { id: reply.status === 202 ? ok(reply).id : others.id, query: '' }
    },
  }
}
