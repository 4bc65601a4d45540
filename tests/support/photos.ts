import type { PhotoView } from '@contract/photo/schema'
import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { newKey } from './builders'
import { newAddress } from './journeys'
import { type Caller, ok, type Reply, send } from './people'
import type { TestApp } from './start-app'

/** As an app draws it for one anonymous draft: 128 random bits. */
export const newCapability = () => randomBytes(16).toString('base64url')

type Drawn = { width?: number; height?: number; format?: 'jpeg' | 'png' | 'webp' }
/** A photo like no other: coarse noise, as a camera sees it at night. */
export const drawPhoto = ({ width = 64, height = 48, format = 'jpeg' }: Drawn = {}): Promise<Buffer> =>
  sharp(randomBytes(16 * 12 * 3), { raw: { width: 16, height: 12, channels: 3 } })
    .resize(width, height, { fit: 'fill' })
    .toFormat(format)
    .toBuffer()

type Part = { field?: string; name?: string; type?: string }
/** The body a browser makes of a form with files; names may hold whatever a client likes to write. */
export function formOf(parts: (Part & { bytes: Buffer })[]): { body: Buffer; type: string } {
  const boundary = `----form${randomBytes(12).toString('hex')}`
  const pieces = parts.flatMap(({ bytes, field = 'file', name = 'IMG_0001.jpg', type = 'image/jpeg' }) => [
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`,
    ),
    bytes,
    Buffer.from('\r\n'),
  ])
  const body = Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)])
  return { body, type: `multipart/form-data; boundary=${boundary}` }
}

/** Whoever has photos: somebody signed in, or an anonymous draft with its capability. */
export type Album = {
  upload(bytes: Buffer, sending?: Part & { key?: string; headers?: Record<string, string> }): Promise<Reply<PhotoView>>
  read(id: string): Promise<Reply<PhotoView>>
  remove(id: string): Promise<Reply<unknown>>
  /** Uploaded and made ready. */
  add(bytes?: Buffer): Promise<PhotoView>
}

function albumAt(app: TestApp, path: string, own: Record<string, string>, address: () => string): Album {
  const upload: Album['upload'] = (bytes, { key = newKey(), headers = {}, ...part } = {}) => {
    const { body, type } = formOf([{ ...part, bytes }])
    return send<PhotoView>(app, 'POST', path, {
      body,
      headers: { ...own, 'content-type': type, 'idempotency-key': key, ...headers },
      address: address(),
    })
  }
  const read: Album['read'] = (id) => send<PhotoView>(app, 'GET', `${path}/${id}`, { headers: own })
  return {
    upload,
    read,
    remove: (id) => send<unknown>(app, 'DELETE', `${path}/${id}`, { headers: own }),
    async add(bytes) {
      const { id } = ok(await upload(bytes ?? (await drawPhoto())))
      await app.work.photos.idle()
      return ok(await read(id))
    },
  }
}

export const albumOf = (app: TestApp, caller: Caller): Album =>
  albumAt(app, '/photos', { authorization: `Bearer ${caller.token!}` }, () => '127.0.0.1')

/** Every upload from an address of its own, unless the test says which. */
export const albumOfDraft = (app: TestApp, capability: string, address?: string): Album =>
  albumAt(app, '/anonymous/photos', { 'draft-capability': capability }, () => address ?? newAddress())

/** The bytes behind an address that was handed out. */
export async function fetchFile(app: TestApp, url: string) {
  const reply = await app.server.inject({ url })
  return { status: reply.statusCode, bytes: reply.rawPayload, headers: reply.headers }
}

/** Some photos made ready. */
export async function addSome(album: Album, count: number): Promise<PhotoView[]> {
  const views: PhotoView[] = []
  for (let n = 0; n < count; n++) views.push(await album.add())
  return views
}
export const idsOf = (photos: readonly { id: string }[]) => photos.map(({ id }) => id)
