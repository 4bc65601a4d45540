import { randomInt } from 'node:crypto'
import { complaint } from './complaint.mjs'

/** Rare and frequent words; some of several, some that nobody wrote. */
const words = [
  '请',
  '小区',
  '路灯',
  '暖气',
  '不热',
  '消防通道',
  '拖欠工资',
  '翠湖路',
  '希望 老人',
  '宅基地',
  '井盖 松动',
  '从没有人写过',
]

/** All that is measured: a name, and the n-th request of it. */
export async function requestsOf(db, ask, phones) {
  const tokenOf = async (phone) => {
    const { demoCode } = await ask({ method: 'POST', path: '/sign-in/codes', body: { phone } })
    return (await ask({ method: 'POST', path: '/sign-in/sessions', body: { phone, smsCode: demoCode } })).token
  }
  const token = {}
  for (const who of ['citizen', 'dispatcher', 'handler', 'head', 'supervisor', 'administrator'])
    token[who] = await tokenOf(phones[who])

  const column = async (sql) => (await db.query(sql)).rows.map((row) => Object.values(row)[0])
  const numbers = await column('select number from ticket order by draft_key limit 200')
  const ofUnit = await column(
    `select number from ticket where lead_unit = 'urban-management' order by draft_key limit 200`,
  )
  const longest = await column('select number from chain_head order by seq desc limit 50')
  const tails = numbers.map((number) => number.slice(-4))
  const own = (await ask({ path: '/complaints', token: token.citizen })).items.map(({ number }) => number)
  const problems = await column('select id from known_problem where shown order by published_at desc limit 50')
  const told = (await db.query('select category, place, title, story from ticket order by draft_key limit 50')).rows
  const pick = (list, n) => list[n % list.length]

  const requests = []
  const add = (name, each, more = {}) => requests.push({ name, each, ...more })
  const get = (name, who, path) => add(name, () => ({ path, token: token[who] }))
  const over = (name, who, list, path) => add(name, (n) => ({ path: path(pick(list, n)), token: token[who] }))
  /** Its first, second and a far page. */
  const pages = async (name, who, path) => {
    const paths = [path]
    let cursor = null
    for (let page = 0; page < 12; page++) {
      cursor = (await ask({ path: paths.at(-1), token: token[who] })).nextCursor
      if (cursor === null) break
      const next = `${path}${path.includes('?') ? '&' : '?'}cursor=${cursor}`
      if (page === 0 || page === 11) paths.push(next)
      else paths[paths.length - 1] = page === 1 ? paths.at(-1) : next
    }
    over(name, who, paths, (each) => each)
  }

  for (const who of ['dispatcher', 'handler', 'head', 'supervisor']) {
    get(`${who} counts`, who, '/desk/queues')
    const { queues } = await ask({ path: '/desk/queues', token: token[who] })
    for (const { queue } of queues) await pages(`${who} ${queue}`, who, `/desk/tickets?queue=${queue}`)
    over(`${who} words`, who, words, (word) => `/desk/tickets?queue=all&q=${encodeURIComponent(word)}`)
    over(`${who} tails`, who, tails, (tail) => `/desk/tickets?queue=all&q=${tail}`)
  }
  for (const type of ['praise', 'consult'])
    await pages(`dispatcher all ${type}`, 'dispatcher', `/desk/tickets?queue=all&type=${type}`)
  over(
    'dispatcher words in a queue',
    'dispatcher',
    words,
    (word) => `/desk/tickets?queue=overdue&q=${encodeURIComponent(word)}`,
  )
  over('dispatcher number', 'dispatcher', numbers, (number) => `/desk/tickets?queue=all&q=${number}`)
  for (const queue of ['inHand', 'eighty', 'dueNext', 'promiseBroken'])
    await pages(`supervisor ${queue}`, 'supervisor', `/desk/tickets?queue=${queue}&unit=urban-management`)
  over('dispatcher detail', 'dispatcher', numbers, (number) => `/desk/tickets/${number}`)
  over('handler detail', 'handler', ofUnit, (number) => `/desk/tickets/${number}`)
  over('supervisor longest detail', 'supervisor', longest, (number) => `/desk/tickets/${number}`)
  over('dispatcher likeness', 'dispatcher', numbers, (number) => `/desk/tickets/${number}/likeness`)
  get('supervisor board', 'supervisor', '/desk/workload')
  get('supervisor unit board', 'supervisor', '/desk/workload/urban-management')
  get('head unit board', 'head', '/desk/workload/urban-management')
  for (const filter of ['open', 'broken', 'kept', 'disputed']) {
    await pages(`supervisor promises ${filter}`, 'supervisor', `/desk/promises?filter=${filter}`)
    await pages(`handler promises ${filter}`, 'handler', `/desk/promises?filter=${filter}`)
  }
  get('supervisor promise shares', 'supervisor', '/desk/promises/shares')
  await pages('dispatcher reveals', 'dispatcher', '/desk/reveals')
  await pages('supervisor reveals', 'supervisor', '/desk/reveals')

  for (const filter of ['open', 'ended'])
    await pages(`citizen cases ${filter}`, 'citizen', `/complaints?filter=${filter}`)
  get('citizen counts', 'citizen', '/complaints/counts')
  over('citizen words', 'citizen', words, (word) => `/complaints?q=${encodeURIComponent(word)}`)
  over('citizen detail', 'citizen', own, (number) => `/complaints/${number}`)
  await pages('citizen notifications', 'citizen', '/me/notifications')
  await pages('handler notifications', 'handler', '/me/notifications')
  await pages('citizen disclosures', 'citizen', '/me/disclosures')
  get('handler me', 'handler', '/me')
  await pages('public problems', 'citizen', '/problems')
  await pages('public problems of a place', 'citizen', '/problems?place=990102001000')
  if (problems.length > 0) over('public problem', 'citizen', problems, (id) => `/problems/${id}`)
  add('same problem while typing', (n) => ({
    method: 'POST',
    path: '/problems/suggestions',
    token: token.citizen,
    body: likeness(pick(told, n)),
  }))
  await pages('audit', 'administrator', '/audit')
  await pages('answers', null, '/answers')
  over('answers with words', null, words, (word) => `/answers?q=${encodeURIComponent(word)}`)
  add('answers while typing', (n) => {
    const { category, title } = pick(told, n)
    return { method: 'POST', path: '/answers/suggestions', body: { category, typed: title } }
  })
  await pages('desk answers', 'dispatcher', '/desk/answers')
  await pages('templates', 'handler', '/desk/templates')
  await pages('daily roots', 'citizen', '/verification/roots')

  for (const [who, queue] of [
    ['dispatcher', 'all'],
    ['dispatcher', 'overdue'],
    ['supervisor', 'all'],
  ])
    add(`${who} first rows of the file of ${queue}`, () => exported(db, ask, token[who], queue))
  // Its hash takes a core for a while on purpose: eight at once would measure that.
  add('anonymous look-up', await anonymousLookUp(ask), { atOnce: 1 })
  return requests
}

/** Its address opens once, and a person gets few of them in an hour: those of before are made to lie further back. */
async function exported(db, ask, token, queue) {
  await db.query(`update export_run set asked_at = asked_at - interval '1 day'
     where id in (select id from export_run where opened_at is not null for update skip locked)`)
  const body = { queue, type: null, from: null, to: null }
  const { url } = await ask({ method: 'POST', path: '/desk/exports', token, body })
  return { path: url.replace('/api/v1', ''), bytes: 2_000 }
}

async function anonymousLookUp(ask) {
  const lookupCode = Array.from({ length: 16 }, () => randomInt(10)).join('')
  const matter = Object.fromEntries(Object.entries(complaint).filter(([key]) => key !== 'identity' && key !== 'name'))
  const headers = { 'idempotency-key': lookupCode.repeat(2) }
  await ask({ method: 'POST', path: '/anonymous/complaints', headers, body: { ...matter, lookupCode } })
  return () => ({ path: '/anonymous/complaint', headers: { 'lookup-code': lookupCode } })
}

const likeness = ({ category, place, title, story }) => ({ category, place, title, story, placeDetail: '' })
