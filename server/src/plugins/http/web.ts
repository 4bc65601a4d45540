import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { sendNotFound } from './errors'

const YEAR = 'public, max-age=31536000, immutable'
const hashed = /\.[0-9a-f]{8,}\.(?:js|css)(?:\.br|\.gz)?$|[\\/]static[\\/]/
const ofService = /^\/(api|health|metrics)(\/|$)/

/**
 * The H5 app; every address that is not of the API or a file opens it, so that links into it work. Files are looked up when
 * they are asked for: a new build in the same folder is served without a new start.
 * @param drawn whether the home page may be shown as it was drawn when the app was built
 */
export async function installWeb(app: FastifyInstance, webRoot: string, drawn: boolean) {
  const present = () => existsSync(path.join(webRoot, 'index.html'))
  await app.register(fastifyStatic, {
    root: webRoot,
    index: drawn ? ['home.html', 'index.html'] : 'index.html',
    dotfiles: 'ignore',
    preCompressed: true,
    // It is said on the page itself, and at each address, that there is nothing.
    suppressWarning: true,
    allowedPath: (asked) => !ofService.test(asked),
    setHeaders: (reply, file) => void reply.header('cache-control', hashed.test(file) ? YEAR : 'no-cache'),
  })
  app.setNotFoundHandler((request, reply) => {
    const page =
      request.method === 'GET' && !ofService.test(request.url) && (request.headers.accept ?? '').includes('text/html')
    return page && present() ? reply.header('cache-control', 'no-cache').sendFile('index.html') : sendNotFound(reply)
  })
}
