/** What the build writes in (config/offline-shell.ts): the app's files by content hash, and a name for just this set. */
declare const SHELL: { version: string; entry: string; files: string[] }

type Extendable = Event & { waitUntil(work: Promise<unknown>): void }
type Fetching = Extendable & { request: Request; respondWith(reply: Promise<Response>): void }
type Scope = {
  addEventListener(type: 'install' | 'activate', run: (event: Extendable) => void): void
  addEventListener(type: 'fetch', run: (event: Fetching) => void): void
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
}
const worker = self as unknown as Scope

const page = '/index.html'
const prefix = 'app-'
const current = prefix + SHELL.version
/** Milliseconds a page may take to come; then the one on the device is shown. */
const patience = 4_000

const files = /^\/(js|css|static)\//
/** Of the service itself: never kept, never answered from here. */
const ofService = /^\/(api|health|metrics|open311)(\/|$)/

const onDevice = (address: string) => caches.match(address, { ignoreVary: true })

async function fetched(address: string): Promise<Response> {
  const reply = await fetch(address, address === page ? { cache: 'no-cache' } : {})
  if (!reply.ok) throw new Error(`${address}: ${reply.status}`)
  return reply
}

/** All or nothing: a set that misses one file could show a page that does not open. */
async function install(): Promise<void> {
  const cache = await caches.open(current)
  for (const file of SHELL.files) await cache.put(file, (await onDevice(file)) ?? (await fetched(file)))
  const reply = await fetched(page)
  if (!(await reply.clone().text()).includes(SHELL.entry)) throw new Error('the page belongs to another version')
  await cache.put(page, reply)
  await worker.skipWaiting()
}

/** One version back stays: a page that is open and was begun with it still fetches its parts, and no form is lost. */
async function activate(): Promise<void> {
  const earlier = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== current)
  await Promise.all(earlier.slice(0, -1).map((name) => caches.delete(name)))
  await worker.clients.claim()
}

/** From the network, so that a new version is there at the next page that is opened; what was kept, where nothing comes. */
async function openPage(request: Request): Promise<Response> {
  const network = fetch(request)
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience, undefined))
  try {
    const reply = await Promise.race([network, late])
    if (reply && reply.status < 500) return reply
  } catch {
    // No network: what was kept stands in.
  }
  return (await caches.match(page, { cacheName: current })) ?? network
}

async function openFile(request: Request): Promise<Response> {
  const kept = await onDevice(request.url)
  if (kept) return kept
  const reply = await fetch(request)
  if (reply.ok) {
    const copy = reply.clone()
    void caches.open(current).then(
      (cache) => cache.put(request, copy),
      () => undefined,
    )
  }
  return reply
}

worker.addEventListener('install', (event) => event.waitUntil(install()))
worker.addEventListener('activate', (event) => event.waitUntil(activate()))
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin || ofService.test(pathname)) return
  if (request.mode === 'navigate') event.respondWith(openPage(request))
  else if (files.test(pathname)) event.respondWith(openFile(request))
})

export {}
