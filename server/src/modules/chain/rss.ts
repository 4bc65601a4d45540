import type { DailyRoot } from '@contract/verification/schema'
import { canonical } from '../../plugins/crypto/canonical'

type Entry = DailyRoot & { madeAt: Date }
type Feed = { title: string; origin: string; path: string; entries: readonly Entry[] }

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, (mark) => marks[mark]!)
const tag = (name: string, text: string, attributes = '') => `<${name}${attributes}>${escaped(text)}</${name}>`

/** The text of an item is the whole root as JSON: `npm run verify-chain -- --roots` reads a saved feed. */
const item = (page: string, { madeAt, ...root }: Entry) =>
  [
    '<item>',
    tag('title', `${root.day} 的根，${root.tickets} 件`),
    tag('link', page),
    tag('guid', `fahuimin-root-${root.region}-${root.day}`, ' isPermaLink="false"'),
    tag('pubDate', madeAt.toUTCString()),
    tag('description', canonical(root)),
    '</item>',
  ].join('\n')

/** RSS 2.0. */
export function rssOf({ title, origin, path, entries }: Feed): string {
  const page = `${origin}/features/verification/pages/roots/index`
  const self = escaped(`${origin}${path}`)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    '<channel>',
    tag('title', title),
    tag('link', page),
    `<atom:link href="${self}" rel="self" type="application/rss+xml"/>`,
    tag(
      'description',
      '每天一个根：当天零点之前所有工单经过的总摘要，由本服务签名。存下它，日后谁改动了以前的记录都能查出来。',
    ),
    tag('language', 'zh-cn'),
    ...(entries[0] ? [tag('lastBuildDate', entries[0].madeAt.toUTCString())] : []),
    ...entries.map((entry) => item(page, entry)),
    '</channel>',
    '</rss>',
    '',
  ].join('\n')
}
