import { useEffect, useRef, useState } from 'react'
import { text } from './photo-messages'
import type { UploadItem } from './upload-item'

const endOf = ({ stage, sentence }: UploadItem, n: number) => {
  if (stage === 'ready') return text.done(n)
  if (stage === 'refused') return text.refused(n, sentence)
  return stage === 'failed' ? text.failed(n) : null
}

/** What a screen reader hears: that an upload ended, never each percent of it; and `besides`, when it comes. */
export function useUploadNews(items: readonly UploadItem[], besides: string): string {
  const before = useRef(new Map(items.map(({ name, stage }) => [name, stage])))
  const [news, setNews] = useState('')
  useEffect(() => {
    const ended = items.flatMap((item, at) => {
      const was = before.current.get(item.name)
      return was !== undefined && was !== item.stage ? (endOf(item, at + 1) ?? []) : []
    })
    before.current = new Map(items.map(({ name, stage }) => [name, stage]))
    if (ended.length > 0) setNews(ended.join('；'))
  }, [items])
  useEffect(() => {
    if (besides) setNews(besides)
  }, [besides])
  return news
}
