/** A photo on its way: `working` is the service's part. `failed` can be tried again, `refused` cannot. */
export type UploadItem = {
  name: string
  stage: 'waiting' | 'uploading' | 'working' | 'ready' | 'failed' | 'refused'
  percent: number
  /** Waits for a sign-in. */
  paused: boolean
  sentence: string
  /** Address of its picture; empty when it cannot be shown yet. */
  preview: string
}
