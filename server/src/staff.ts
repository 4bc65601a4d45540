import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { roleLabels } from '@contract/account/labels'
import { createStaffCommands, type StaffMember } from './modules/account/public'
import { auditRepository } from './modules/audit/public'
import { wechatRepository } from './modules/wechat/public'
import { splitInstant } from './plugins/calendar/shanghai-day'
import { loadKeys } from './plugins/crypto/keys'
import { createVault } from './plugins/crypto/vault'
import { codeOf } from './plugins/db/failure'
import { openBeside } from './plugins/db/open-beside'
import { createDb } from './plugins/db/pool'
import { requireSameKeys } from './plugins/installation/same-keys'
import { requireSameRegion } from './plugins/installation/same-region'
import { outboxRepository } from './plugins/outbox/repository'
import { loadRegion } from './plugins/region/load-region'
import type { Region } from './plugins/region/types'
import { readSettings, type Settings } from './plugins/settings'
import { quietLog as log, runProgram, say } from './process/operator-program'
import { StartupError } from './process/startup-error'

const root = process.cwd()

const usage = () =>
  new StartupError(
    [
      '用法：',
      '  npm run staff -- add <手机号> <角色> [--unit <单位代码>] --number <工号>',
      '  npm run staff -- list',
      '  npm run staff -- move <工号> [--role <角色>] [--unit <单位代码>]',
      '  npm run staff -- close <工号>',
      `角色：${Object.entries(roleLabels)
        .filter(([role]) => role !== 'citizen')
        .map(([role, label]) => `${role}（${label}）`)
        .join('、')}；单位代码在地区资料包的 units.csv 里。`,
    ].join('\n'),
    'Usage: npm run staff -- add | list | move | close',
  )

const UNDEFINED_TABLE = '42P01'
const notReady = (cause: unknown) =>
  new StartupError(
    '数据库里还没有表。请先把服务启动一次，再开通账号。',
    'The database has no tables yet: start the service once.',
    { cause },
  )

type Words = { command: string; given: string[]; role?: string; unit?: string; number?: string }

/** What each command must be given, and which options it knows. */
const shapes: Record<string, { given: number; options: readonly string[] }> = {
  add: { given: 2, options: ['unit', 'number'] },
  list: { given: 0, options: [] },
  move: { given: 1, options: ['role', 'unit'] },
  close: { given: 1, options: [] },
}

function readWords(args: string[]): Words {
  const text = { type: 'string' } as const
  const parsed = (() => {
    try {
      return parseArgs({ args, allowPositionals: true, options: { role: text, unit: text, number: text } })
    } catch {
      throw usage()
    }
  })()
  const [command = '', ...given] = parsed.positionals
  const shape = shapes[command]
  const options = Object.keys(parsed.values)
  if (!shape || given.length !== shape.given || options.some((name) => !shape.options.includes(name))) throw usage()
  if (command === 'move' && options.length === 0) throw usage()
  return { command, given, ...parsed.values }
}

const line = ({ units }: Region, { number, role, unit, phone, since }: StaffMember) =>
  `  ${[
    number,
    role ? roleLabels[role] : '已停用',
    ...(unit ? [units.find(({ code }) => code === unit)?.shortName ?? `${unit}（不在资料包里）`] : []),
    ...(phone ? [phone] : []),
    `${splitInstant(since).day} 开通`,
  ].join('  ')}`

async function work({ command, given: [first = '', second = ''], role, unit, number }: Words, settings: Settings) {
  if (!existsSync(settings.keysFile))
    throw new StartupError(
      `找不到密钥文件 ${settings.keysFile}。请先把服务启动一次，或用 KEYS_FILE 指定它。`,
      `The key file ${settings.keysFile} is missing. Start the service once, or name the file in KEYS_FILE.`,
    )
  const region = loadRegion(path.join(root, 'regions', settings.region))
  const keys = loadKeys(settings.keysFile)
  const database = await openBeside({ ...settings, log })
  const db = createDb(database.url, { log, max: 2 })
  try {
    await requireSameKeys(db, keys, settings.keysFile)
    await requireSameRegion(db, region)
    const staff = createStaffCommands({
      db,
      region,
      // The salt is for 查询码 only, which have no part in this.
      vault: createVault(keys, ''),
      clock: () => new Date(),
      audit: (tx, entry) => auditRepository(tx).insert(entry),
      enqueue: (tx, topic, payload) => outboxRepository(tx).insert(topic, payload, new Date()),
      unbindWechat: (tx, accountId) => wechatRepository(tx).remove([accountId]),
    })
    const told = (member: StaffMember, words: string) => say('', line(region, member), '', `  ${words}`, '')
    if (command === 'add')
      told(
        await staff.add({ phone: first, role: second, unit, number }),
        '已开通。请本人打开法惠民，用这个手机号登录。',
      )
    else if (command === 'move')
      told(await staff.move(first, { role, unit }), '已更改。各处登录都已退出，请本人重新登录。')
    else if (command === 'close')
      told(await staff.close(first), '已停用，各处登录都已退出。工号保留，以前的办理经过不变。')
    else {
      const members = await staff.list()
      say('', ...(members.length > 0 ? members.map((each) => line(region, each)) : ['  还没有工作人员账号。']), '')
    }
  } catch (error) {
    throw codeOf(error) === UNDEFINED_TABLE ? notReady(error) : error
  } finally {
    await db.close()
    await database.close()
  }
}

async function run(args: string[]) {
  await work(readWords(args), readSettings(process.env, root))
}

runProgram(run)
