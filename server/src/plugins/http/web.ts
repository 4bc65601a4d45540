import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { sendNotFound } from './errors'

const YEAR = 'public, max-age=31536000, immutable'
const hashed = /\.[0-9a-f]{8,}\.(?:js|css)(?:\.br|\.gz)?$|[\\/]static[\\/]/

/** The H5 app; every address that is not of the API or a file opens it, so that links into it work. */
export async function installWeb(app: FastifyInstance, webRoot: string) {
  const present = existsSync(path.join(webRoot, 'index.html'))
  if (present) {
    await app.register(fastifyStatic, {
      root: webRoot,
      wildcard: false,
      index: 'index.html',
      preCompressed: true,
      setHeaders: (reply, file) => void reply.header('cache-control', hashed.test(file) ? YEAR : 'no-cache'),
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const page =
      request.method === 'GET' &&
      !/^\/(api|health|metrics)(\/|$)/.test(request.url) &&
      (request.headers.accept ?? '').includes('text/html')
    return present && page ? reply.header('cache-control', 'no-cache').sendFile('index.html') : sendNotFound(reply)
  })
}
