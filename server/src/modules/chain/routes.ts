import { Problem } from '@contract/common/schema'
import { DailyRootPage, DailyRootQuery, ReceiptVerdict, SigningKeys, WholeReceipt } from '@contract/verification/schema'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Ports } from '../../plugins/ports'
import { createPublishedRoots } from './published'
import type { ReceiptCheck } from './receipt-check'
import { rssOf } from './rss'

type Options = Pick<Ports, 'db' | 'region' | 'signer' | 'limiter'> & { check: ReceiptCheck }
const tags = ['核验']
const checks = { most: 120, seconds: 600 }
const feed = Type.Unsafe<string>({ contentMediaType: 'application/rss+xml' })
/** Whoever reads it each hour, or each minute, gets the same until the next day. */
const A_WHILE = 'public, max-age=300'

/** What anybody can check, without a sign-in. */
export const verificationRoutes: FastifyPluginAsyncTypebox<Options> = async (app, options) => {
  const { region, signer, limiter, check } = options
  const published = createPublishedRoots(options)

  app.post(
    '/verification/receipts',
    {
      schema: {
        operationId: 'verifyReceipt',
        tags,
        summary: '核验一份完整的回执',
        body: WholeReceipt,
        response: { 200: ReceiptVerdict, 422: Problem, 429: Problem },
      },
    },
    async (request) => {
      limiter.take('verify-receipt', request.ip, checks)
      return check(request.body)
    },
  )

  app.get(
    '/verification/roots',
    {
      schema: {
        operationId: 'listRoots',
        tags,
        summary: '每日公开的根',
        querystring: DailyRootQuery,
        response: { 200: DailyRootPage },
      },
    },
    async (request, reply) => {
      void reply.header('cache-control', A_WHILE)
      return published.page(request.query.cursor)
    },
  )

  app.get(
    '/verification/roots.rss',
    {
      schema: {
        operationId: 'getRootsFeed',
        tags,
        summary: '每日公开的根（RSS 2.0）',
        response: { 200: { description: 'RSS 2.0', content: { 'application/rss+xml': { schema: feed } } } },
      },
    },
    async (request, reply) => {
      const text = rssOf({
        title: `${region.name} 法惠民 每日根`,
        origin: `${request.protocol}://${request.host}`,
        path: request.url,
        entries: await published.feed(),
      })
      return reply.type('application/rss+xml; charset=utf-8').header('cache-control', A_WHILE).send(text)
    },
  )

  app.get(
    '/verification/keys',
    { schema: { operationId: 'listSigningKeys', tags, summary: '签名用的公钥', response: { 200: SigningKeys } } },
    async () => ({ items: [...signer.keys] }),
  )
}
