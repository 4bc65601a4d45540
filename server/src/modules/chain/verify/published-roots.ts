import type { DailyRoot } from '@contract/verification/schema'
import { StartupError } from '../../../process/startup-error'

const marks: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' }
const plain = (text: string) => text.replace(/&(lt|gt|quot|apos|amp);/g, (mark) => marks[mark]!)

const isRoot = (value: unknown): value is DailyRoot => {
  const { region, day, tickets, root, keyId, signature, previous } = (value ?? {}) as Record<string, unknown>
  const texts = [region, day, root, keyId, signature].every((part) => typeof part === 'string')
  return texts && typeof tickets === 'number' && (previous === null || typeof previous === 'string')
}

function read(text: string): unknown[] {
  if (text.includes('<rss')) {
    const items = text.matchAll(/<item>[^]*?<description>([^]*?)<\/description>[^]*?<\/item>/g)
    return [...items].map(([, description = '']) => JSON.parse(plain(description)) as unknown)
  }
  const value = JSON.parse(text) as unknown
  if (Array.isArray(value)) return value
  return (value as { items?: unknown[] }).items ?? [value]
}

/**
 * Roots that somebody saved when they were published: the feed, a page of the list, or single roots.
 * @throws StartupError when the file holds none
 */
export function readPublishedRoots(text: string, file: string): DailyRoot[] {
  const roots = (() => {
    try {
      return read(text)
    } catch {
      return []
    }
  })()
  if (roots.length > 0 && roots.every(isRoot)) return roots
  throw new StartupError(
    `${file} 里读不出根。请给出保存下来的 RSS 文件，或接口 /api/v1/verification/roots 的 JSON。`,
    `${file} holds no roots. Give a saved RSS feed or JSON of /api/v1/verification/roots.`,
  )
}
