/** Where files stand that people may see: a folder of this machine, or an S3 bucket that all copies share. */
export type FileStore = {
  /** On disk, or acknowledged by the bucket, when it returns; an earlier file of the same key is replaced. */
  put(key: string, bytes: Buffer, type: string): Promise<void>
  /** Null when there is none. */
  get(key: string): Promise<Buffer | null>
  /** It is no fault when there is none. */
  remove(key: string): Promise<void>
  /** A signed address at the bucket, good for ten minutes at least; null where this service hands the files out. */
  url(key: string): Promise<string | null>
  /** Whose pictures a page must be allowed to show; null for our own. */
  origin: string | null
}
