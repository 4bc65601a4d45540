import type { PhotoView } from '@contract/photo/schema'
import { dataIn, http } from '@/shared/lib/http'
import { offlineError } from '@/shared/lib/api-error'
import { session } from '@/shared/lib/session'
import { apiBase } from '@/shared/platform/api-base'
import type { PhotoFile } from '@/shared/platform/photo-file'
import { Unreachable } from '@/shared/platform/transport-errors'
import { upload } from '@/shared/platform/upload'
import { capabilityHeader, type Holder } from './holder'

/** Milliseconds for 20 MB on a slow line. */
const patience = 180_000

const pathFor = (holder: Holder) => (holder.kind === 'draft' ? '/anonymous/photos' : '/photos')
const configFor = (holder: Holder) =>
  holder.kind === 'draft' ? { anonymous: true, headers: capabilityHeader(holder.capability) } : {}

type Sending = { key: string; file: PhotoFile; signal: AbortSignal; onProgress(percent: number): void }

export const photoApi = {
  /** The same key again is the same photo. @throws ApiError */
  async send(holder: Holder, { key, file, signal, onProgress }: Sending): Promise<PhotoView> {
    const token = holder.kind === 'account' ? session.get()?.token : undefined
    const reply = await upload({
      url: apiBase + pathFor(holder),
      headers: {
        Accept: 'application/json',
        'Idempotency-Key': key,
        ...(holder.kind === 'draft' ? capabilityHeader(holder.capability) : {}),
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
      },
      file,
      signal,
      timeout: patience,
      onProgress,
    }).catch((error: unknown) => {
      throw error instanceof Unreachable ? offlineError() : error
    })
    return dataIn(reply, token) as PhotoView
  },
  read: (holder: Holder, id: string) => http.get<PhotoView>(`${pathFor(holder)}/${id}`, configFor(holder)),
  remove: (holder: Holder, id: string) => http.delete<unknown>(`${pathFor(holder)}/${id}`, configFor(holder)),
}
export type PhotoApi = typeof photoApi
