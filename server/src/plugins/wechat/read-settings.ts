import { type MessageKind, messageKinds } from '@contract/wechat/labels'
import { type MessagePart, messageParts, type WechatSettings, type WechatTemplate, type WechatTemplates } from './types'

const DEFAULT_BASE = 'https://api.weixin.qq.com'
const states = ['formal', 'trial', 'developer'] as const

const wrong = (what: string) => new RangeError(`WECHAT_TEMPLATES ${what}，写法见 docs/wechat.md`)
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function templateOf(kind: string, value: unknown): WechatTemplate {
  if (!isRecord(value) || typeof value.id !== 'string' || !value.id) throw wrong(`的 ${kind} 没有模板编号 id`)
  const fields = Object.entries(isRecord(value.fields) ? value.fields : {})
  if (fields.length === 0) throw wrong(`的 ${kind} 没有写 fields`)
  for (const [field, part] of fields)
    if (!messageParts.includes(part as MessagePart))
      throw wrong(`的 ${kind}.${field} 应是 ${messageParts.join('、')} 之一`)
  return { id: value.id, fields: Object.fromEntries(fields) as Record<string, MessagePart> }
}

function templatesOf(text: string | undefined): WechatTemplates {
  if (!text) return {}
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw wrong('不是 JSON')
  }
  if (!isRecord(parsed)) throw wrong('应是一个 JSON 对象')
  const unknown = Object.keys(parsed).find((kind) => !messageKinds.includes(kind as MessageKind))
  if (unknown) throw wrong(`里不认识 ${unknown}，可以写 ${messageKinds.join('、')}`)
  return Object.fromEntries(Object.entries(parsed).map(([kind, value]) => [kind, templateOf(kind, value)]))
}

/** Null without WECHAT_APPID and WECHAT_SECRET: then WeChat is absent. @throws RangeError naming what cannot be used */
export function readWechatSettings(env: NodeJS.ProcessEnv): WechatSettings | null {
  const { WECHAT_APPID: appId, WECHAT_SECRET: secret } = env
  if (!appId && !secret) return null
  if (!appId || !secret) throw new RangeError('WECHAT_APPID 和 WECHAT_SECRET 要么都设置，要么都不设置')
  const base = env.WECHAT_API_BASE || DEFAULT_BASE
  if (!URL.canParse(base)) throw new RangeError(`WECHAT_API_BASE 不是网址：${base}`)
  const state = states.find((each) => each === (env.WECHAT_MINIPROGRAM_STATE || 'formal'))
  if (!state) throw new RangeError(`WECHAT_MINIPROGRAM_STATE 应是 ${states.join('、')} 之一`)
  return { appId, secret, base, templates: templatesOf(env.WECHAT_TEMPLATES), state }
}
