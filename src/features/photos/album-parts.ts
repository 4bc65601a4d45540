import type { DraftPlace } from '@/shared/lib/draft-store'
import type { PhotoFile } from '@/shared/platform/photo-file'
import type { PhotoApi } from './api'

/** Where the bytes of chosen photos lie. */
export type Shelf = {
  keep(name: string, file: PhotoFile): Promise<void>
  open(name: string): Promise<PhotoFile | null>
  drop(name: string): Promise<void>
  wipe(prefix: string): Promise<void>
}
export type Parts = {
  place: DraftPlace
  shelf: Shelf
  api: PhotoApi
  newKey(): Promise<string>
  newCapability(): Promise<string>
  pause(milliseconds: number): Promise<void>
  shrink(file: PhotoFile): Promise<PhotoFile>
  release(file: PhotoFile): void
}
