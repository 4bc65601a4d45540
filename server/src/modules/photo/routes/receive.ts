import { photoLimits } from '@contract/photo/limits'
import '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type { Incoming } from '../../../plugins/files/incoming'
import { Fault } from '../../../plugins/http/fault'

/** Boundaries and headers of the one part. */
const ENVELOPE_BYTES = 16 * 1024
export const MOST_BYTES = photoLimits.bytes + ENVELOPE_BYTES

const DRAIN_MS = 30_000
const STALL_MS = 60_000

/**
 * What is left of a refused upload is let go by unread, for a while: cut off at once, the sender would see a broken
 * connection instead of the reply that says why.
 */
function drain({ raw }: FastifyRequest) {
  if (raw.readableEnded || raw.destroyed) return
  let left = 2 * MOST_BYTES
  const timer = setTimeout(() => raw.destroy(), DRAIN_MS).unref()
  raw.on('data', (chunk: Buffer) => {
    left -= chunk.length
    if (left < 0) raw.destroy()
  })
  raw.once('close', () => clearTimeout(timer))
  raw.resume()
}

const limits = { fileSize: photoLimits.bytes, files: 1, fields: 0, parts: 1, headerPairs: 20, fieldNameSize: 40 }

async function partOf(request: FastifyRequest) {
  const part = await request.file({ limits, throwFileSizeLimit: false }).catch(() => {
    throw new Fault('photo_upload_broken')
  })
  if (!part || part.fieldname !== 'file') throw new Fault('photo_missing')
  return part.file
}

/** Of the disk, not of the sender. */
const ofDisk = (error: unknown) =>
  ['ENOSPC', 'EDQUOT', 'EIO', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')

async function write(request: FastifyRequest, path: string, stop: AbortSignal) {
  const file = await partOf(request)
  const cut = new AbortController()
  let stalled = setTimeout(() => cut.abort(), STALL_MS).unref()
  file.on('data', () => (stalled = stalled.refresh()))
  // Not at the end of the body, which may never come.
  file.once('limit', () => cut.abort())
  try {
    await pipeline(file, createWriteStream(path, { flags: 'wx', mode: 0o600 }), {
      signal: AbortSignal.any([cut.signal, stop]),
    })
  } catch (error) {
    if (file.truncated) throw new Fault('photo_too_large')
    throw ofDisk(error) ? error : new Fault('photo_upload_broken')
  } finally {
    clearTimeout(stalled)
  }
  if (file.truncated) throw new Fault('photo_too_large')
}

/**
 * Streams the one file of the body to a path of our own choosing; its name and type are never looked at.
 * @throws Fault photo_missing · photo_upload_broken · photo_too_large, with nothing left on disk
 */
export async function receive(request: FastifyRequest, incoming: Incoming, stop: AbortSignal): Promise<string> {
  const path = incoming.newPath()
  try {
    if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) throw new Fault('photo_too_large')
    await write(request, path, stop)
    return path
  } catch (error) {
    drain(request)
    await rm(path, { force: true })
    throw error
  }
}

/** For an upload whose photo is known already. */
export const letPass = drain
