import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { startBuilt } from './built-service.mjs'
import { complaint } from './complaint.mjs'

export const REQUESTS = 100_000
const CONCURRENCY = 16
const PHONE = '19900000001'

/** Resident memory of the service (not of PostgreSQL) after 100,000 requests of a citizen's day, and how fast they went. */
export async function benchMemory(dataDir) {
  const service = await startBuilt(dataDir)
  const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENCY })
  const call = caller(service.url, agent)
  try {
    const headers = await signIn(call)
    const number = JSON.parse((await fileOne(call, headers)).body).number
    const kinds = [
      ...Array(8).fill(() => call('GET', '/api/v1/region')),
      ...Array(6).fill(() => call('GET', '/api/v1/complaints', { headers })),
      ...Array(5).fill(() => call('GET', `/api/v1/complaints/${number}`, { headers })),
      () => fileOne(call, headers),
    ]
    const before = resident(service.pid)
    const began = performance.now()
    let next = 0
    const worker = async () => {
      while (next < REQUESTS) await kinds[next++ % kinds.length]()
    }
    await Promise.all(Array.from({ length: CONCURRENCY }, worker))
    const perSecond = (REQUESTS * 1000) / (performance.now() - began)
    return { before, after: resident(service.pid), highest: resident(service.pid, 'VmHWM'), perSecond }
  } finally {
    agent.destroy()
    await service.stop()
  }
}

const resident = (pid, line = 'VmRSS') =>
  Number(new RegExp(`${line}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024

const fileOne = (call, headers) =>
  call('POST', '/api/v1/complaints', {
    headers: { ...headers, 'idempotency-key': randomBytes(16).toString('hex') },
    body: complaint,
  })

async function signIn(call) {
  const code = await call('POST', '/api/v1/sign-in/codes', { body: { phone: PHONE } })
  const smsCode = JSON.parse(code.body).demoCode
  const session = await call('POST', '/api/v1/sign-in/sessions', { body: { phone: PHONE, smsCode } })
  return { authorization: `Bearer ${JSON.parse(session.body).token}` }
}

const caller =
  (url, agent) =>
  (method, path, { headers = {}, body } = {}) =>
    new Promise((resolve, reject) => {
      const json = body === undefined ? {} : { 'content-type': 'application/json' }
      const sent = request(new URL(path, url), { method, agent, headers: { ...headers, ...json } }, (reply) => {
        let text = ''
        reply.on('data', (chunk) => (text += chunk))
        reply.on('end', () => {
          if (reply.statusCode < 300) resolve({ status: reply.statusCode, body: text })
          else reject(new Error(`${method} ${path} answered ${reply.statusCode}: ${text}`))
        })
      })
      sent.on('error', reject)
      sent.end(body === undefined ? undefined : JSON.stringify(body))
    })
