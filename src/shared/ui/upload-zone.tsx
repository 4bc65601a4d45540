import type { ReactNode } from 'react'
import type { PhotoFile } from '@/shared/platform/photo-file'
import { Box } from './box'

export type UploadZoneProps = {
  /** Photos that were pasted or dropped here. */
  onFiles(files: PhotoFile[]): void
  children: ReactNode
}

/** The ground of an uploader. A phone has neither mouse nor clipboard pictures. */
export function UploadZone({ children }: UploadZoneProps) {
  return <Box className='upload'>{children}</Box>
}
