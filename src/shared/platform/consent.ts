import Taro from '@tarojs/taro'
import { useEffect, useSyncExternalStore } from 'react'
import { PrivacyRefused, type PrivacyKind } from './privacy-kinds'

type Resolve = (answer: { event: 'exposureAuthorization' | 'agree' | 'disagree'; buttonId?: string }) => void
/** `contract` is the name of the document WeChat keeps for the operator: 《…隐私保护指引》. */
export type AskedPrivacy = { kind: PrivacyKind; contract: string }

let wanted: AskedPrivacy = { kind: 'other', contract: '' }
let asked: AskedPrivacy | null = null
let waiting: Resolve[] = []
let sheets = 0
let listening = false
const listeners = new Set<() => void>()

const change = (next: AskedPrivacy | null) => {
  asked = next
  listeners.forEach((listener) => listener())
}
const answerAll: Resolve = (answer) => {
  const all = waiting
  waiting = []
  change(null)
  all.forEach((resolve) => resolve(answer))
}

/** WeChat holds a private interface back until the person has answered. Without a sheet on the page nobody could. */
function listen(): void {
  if (listening) return
  listening = true
  Taro.onNeedPrivacyAuthorization((resolve) => {
    if (sheets === 0) return resolve({ event: 'disagree' })
    waiting.push(resolve)
    change(wanted)
    resolve({ event: 'exposureAuthorization' })
  })
}

/** Null when nothing has to be asked: agreed before, nothing declared, or an older WeChat. */
const unagreedContract = () =>
  new Promise<string | null>((resolve) => {
    if (!Taro.canIUse('requirePrivacyAuthorize')) return resolve(null)
    Taro.getPrivacySetting({
      success: ({ needAuthorization, privacyContractName }) => resolve(needAuthorization ? privacyContractName : null),
      fail: () => resolve(null),
    })
  })

/**
 * Runs `action`, a private interface of WeChat, after the person has agreed to the privacy guide; asked once on our own sheet,
 * so the page needs a PrivacySheet. What WeChat asks besides (此刻的位置, 相册) it asks itself.
 * @throws PrivacyRefused when the person does not agree, and whatever `action` rejects with
 */
export async function withPrivacy<T>(kind: PrivacyKind, action: () => Promise<T>): Promise<T> {
  const contract = await unagreedContract()
  if (contract !== null) {
    wanted = { kind, contract }
    listen()
    await new Promise<void>((resolve, reject) =>
      Taro.requirePrivacyAuthorize({ success: () => resolve(), fail: () => reject(new PrivacyRefused()) }),
    )
  }
  return action()
}

/** Before a control of WeChat's own that asks by itself, as the phone number button does. */
export function expectPrivacy(kind: PrivacyKind): void {
  void unagreedContract().then((contract) => {
    if (contract === null) return
    wanted = { kind, contract }
    listen()
  })
}

/** The tap must have been on the button of that id: WeChat looks. */
export const agreePrivacy = (buttonId: string) => answerAll({ event: 'agree', buttonId })
export const refusePrivacy = () => answerAll({ event: 'disagree' })
/** The operator's full guide; null where there is none to open. */
export const openPrivacyContract: (() => void) | null = () => Taro.openPrivacyContract()

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** For the one sheet of a page: what is asked right now. A page that goes away leaves no interface waiting. */
export function useAskedPrivacy(): AskedPrivacy | null {
  useEffect(() => {
    sheets += 1
    return () => {
      sheets -= 1
      if (sheets === 0) refusePrivacy()
    }
  }, [])
  return useSyncExternalStore(
    subscribe,
    () => asked,
    () => asked,
  )
}
