import { Fault, type FaultCode } from '../http/fault'
import { createCalls, type WechatReply, WechatSilent, type World } from './calls'
import type { WechatPort, WechatSettings } from './types'

/** What WeChat's numbers mean to the person who pressed the button; any other is nothing they can change. */
const ofLogin: Record<number, FaultCode> = {
  40029: 'wechat_code_wrong',
  40163: 'wechat_code_wrong',
  41008: 'wechat_code_wrong',
  40226: 'wechat_refused',
  45011: 'too_many_requests',
}
const ofPhone: Record<number, FaultCode> = { 40029: 'wechat_phone_wrong', 40013: 'wechat_phone_wrong' }
const NOT_ACCEPTED = 43101
/** Wrong template, page, field or openid: mended in the settings, not by trying again. */
const unsendable = [40003, 40037, 41030, 47003]

const PHONE = /^1[3-9]\d{9}$/

const faultOf = (reply: WechatReply, meanings: Record<number, FaultCode>) =>
  new Fault(meanings[reply.errcode] ?? 'wechat_unavailable')

const asFault = (error: unknown): never => {
  throw error instanceof WechatSilent ? new Fault('wechat_unavailable') : error
}

export function createWechat(settings: WechatSettings, world: World): WechatPort {
  const { appId, secret, state, templates } = settings
  const calls = createCalls(settings, world)

  return {
    templates,
    async openidOf(loginCode) {
      const query = { appid: appId, secret, js_code: loginCode, grant_type: 'authorization_code' }
      const reply = await calls.call('/sns/jscode2session', query).catch(asFault)
      if (reply.errcode !== 0 || typeof reply.openid !== 'string') throw faultOf(reply, ofLogin)
      return reply.openid
    },

    async phoneOf(phoneCode) {
      const reply = await calls.withToken('/wxa/business/getuserphonenumber', { code: phoneCode }).catch(asFault)
      if (reply.errcode !== 0) throw faultOf(reply, ofPhone)
      const info = (reply.phone_info ?? {}) as { purePhoneNumber?: string; countryCode?: string | number }
      const phone = info.purePhoneNumber ?? ''
      if (String(info.countryCode) !== '86' || !PHONE.test(phone)) throw new Fault('wechat_phone_wrong')
      return phone
    },

    async send({ openid, template, page, parts }) {
      const { errcode } = await calls.withToken('/cgi-bin/message/subscribe/send', {
        touser: openid,
        template_id: template.id,
        page,
        miniprogram_state: state,
        lang: 'zh_CN',
        data: Object.fromEntries(
          Object.entries(template.fields).map(([field, part]) => [field, { value: parts[part] }]),
        ),
      })
      if (errcode === 0) return 'sent'
      if (errcode === NOT_ACCEPTED) return 'refused'
      if (unsendable.includes(errcode)) return 'unsendable'
      throw new Error(`wechat answered ${errcode}`)
    },
  }
}
