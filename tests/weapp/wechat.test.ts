import { wechatText } from '@/features/account/wechat-messages'
import { text as filing } from '@/features/complaint/messages'
import { text as home } from '@/pages/home/messages'
import { privacyText } from '@/shared/ui/privacy-messages'
import { inputs } from '../support/builders'
import { newPhone } from '../support/e2e/api'
import { signsIn } from '../support/weapp/account'
import { openDistrict } from '../support/weapp/district'
import { answersAll, choosesHow, choosesWhat, goesOn, story, tellsWhat } from '../support/weapp/filing'
import type { Person } from '../support/weapp/person'
import { startWechatDouble, type WechatDouble } from '../support/wechat-double'

let wechat: WechatDouble
let logins = 0
beforeAll(async () => void (wechat = await startWechatDouble()))
afterAll(() => wechat.close())

let openid = ''
/** Whose WeChat the next wx.login answers for. */
const isOn = (who: string) => void (openid = who)
const { journey } = openDistrict({
  service: () => ({ wechat: (world) => wechat.port(world) }),
  loginCode: () => {
    const code = `login-${(logins += 1)}`
    wechat.login(code, openid)
    return code
  },
})

const phoneOf = (phone: string) => `${phone.slice(0, 3)}****${phone.slice(7)}`
async function toSignIn(person: Person) {
  await person.opens('/pages/me/index')
  await person.press('me-sign-in')
  await person.reaches('account/pages/sign-in')
}
/** What WeChat's phone number button will hand over. */
function carries(person: Person, phone: string) {
  person.face.phoneCode = `phone-${(logins += 1)}`
  wechat.phone(person.face.phoneCode, phone)
}
/** The whole first time, with the phone number button. */
async function signsInByWechat(person: Person, phone: string) {
  await person.press('sign-in-wechat')
  carries(person, phone)
  await person.press('sign-in-wechat-phone')
  await person.until(() => !person.currentPath().includes('sign-in'))
  await person.settle()
}

journey(
  'the first time the phone number button signs in, later one tap does, back on the page one came from',
  async (world) => {
    isOn('openid-first')
    const phone = newPhone()
    const person = await world.visitor()
    await toSignIn(person)
    await signsInByWechat(person, phone)
    await person.reaches('pages/me')
    await person.reads(phoneOf(phone))
    expect(person.kept()).not.toContain('openid-first')

    const later = await world.visitor()
    await later.press('home-file')
    await choosesWhat(later)
    await goesOn(later)
    await tellsWhat(later)
    await goesOn(later)
    await choosesHow(later, 'named')
    await goesOn(later)
    await later.reaches('account/pages/sign-in')
    await later.press('sign-in-wechat')
    await later.reaches('complaint/pages/privacy')
    expect(later.value('name')).toBe(story.name)
  },
)

journey('whoever refuses the privacy guide goes on with a code, and has not lost WeChat', async (world) => {
  isOn('openid-private')
  const phone = newPhone()
  const person = await world.visitor()
  person.face.unagreed = true
  await toSignIn(person)
  await person.press('sign-in-wechat')
  await person.sees('sign-in-wechat-phone')
  carries(person, phone)
  await person.press('sign-in-wechat-phone')
  await person.reads(privacyText.why.phone)
  await person.press('privacy-refuse')
  await person.reads(wechatText.phone.refused)
  expect(person.has('privacy-agree')).toBe(false)
  await person.press('sign-in-by-sms')
  await signsIn(person, phone)
  await person.reads(phoneOf(phone))

  const later = await world.visitor()
  await toSignIn(later)
  await later.press('sign-in-wechat')
  await later.reaches('pages/me')
  await later.reads(phoneOf(phone))
})

journey('whoever agrees is asked once, by the button WeChat looks at', async (world) => {
  isOn('openid-agreeing')
  const phone = newPhone()
  const person = await world.visitor()
  person.face.unagreed = true
  await toSignIn(person)
  await person.press('sign-in-wechat')
  await person.sees('sign-in-wechat-phone')
  carries(person, phone)
  await person.press('sign-in-wechat-phone')
  await person.press('privacy-agree')
  await person.reaches('pages/me')
  await person.reads(phoneOf(phone))
  expect(person.face.unagreed).toBe(false)
})

journey('nothing is asked before it is needed, and whoever refuses to copy still files', async (world) => {
  const person = await world.visitor()
  person.face.unagreed = true
  await answersAll(person, 'anonymous')
  expect(person.has('privacy-agree')).toBe(false)
  await person.press('code-copy')
  await person.reads(privacyText.why.clipboard)
  await person.press('privacy-refuse')
  await person.reads(filing.code.failed)
  await person.press('code-saved')
  await person.press('file-truthful')
  await person.press('file-submit')
  await person.reaches('complaint/pages/receipt')
})

journey('when WeChat is down, the person reads why and signs in by a code', async (world) => {
  isOn('openid-down')
  const phone = newPhone()
  const person = await world.visitor()
  wechat.inTrouble('fails')
  await toSignIn(person)
  await person.press('sign-in-wechat')
  await person.reads('短信验证码登录')
  expect(person.text('sign-in-problem')).toContain('微信暂时没有回应')
  wechat.inTrouble(null)
  await person.press('sign-in-by-sms')
  await signsIn(person, phone)
  await person.reads(phoneOf(phone))
})

journey(
  'reminders are asked for by a tap on the receipt and in the case, and come when something happens',
  async (world) => {
    isOn('openid-reminded')
    const person = await world.visitor()
    await toSignIn(person)
    await signsInByWechat(person, newPhone())
    await person.opens('/pages/home/index')
    await answersAll(person, 'named')
    await person.press('file-truthful')
    await person.press('file-submit')
    await person.reaches('complaint/pages/receipt')
    expect(person.calls('requestSubscribeMessage')).toEqual([])
    const number = person.digits('receipt-number')
    person.face.takes = (id) => id !== 'template-asked'
    await person.press('receipt-remind')
    expect(person.calls('requestSubscribeMessage').map(({ tmplIds }) => tmplIds)).toEqual([
      ['template-accepted', 'template-asked', 'template-replied'],
    ])
    await person.until(() => person.text('receipt-remind-outcome') === wechatText.remind.done('受理结果、已经答复'))
    await world.api.act('dispatcher', number, 'accept', { dispatch: inputs.dispatch })
    await world.app.work.outbox.run()
    await world.app.work.outbox.run()
    expect(wechat.sent.filter(({ touser }) => touser === 'openid-reminded')).toMatchObject([
      { template_id: 'template-accepted', data: { character_string1: { value: number } } },
    ])
    await person.press('receipt-case')
    await person.reaches('cases/pages/detail')
    person.face.takes = () => false
    await person.press('case-remind')
    await person.reads(wechatText.remind.none)
    expect(person.has('case-remind')).toBe(true)
  },
)

journey(
  'whoever signed in by a code has WeChat bound on the way to a reminder, and unbinds it in the settings',
  async (world) => {
    isOn('openid-settings')
    const phone = newPhone()
    const person = await world.citizen(phone)
    const { number } = await world.api.file(phone)
    await person.opens(`/features/cases/pages/detail/index?number=${number}`)
    await person.press('case-remind')
    await person.sees('case-remind-outcome')
    await person.opens('/features/account/pages/settings/index')
    await person.until(() => person.text('settings-wechat') === wechatText.binding.bound)
    await person.press('settings-wechat-unbind')
    await person.press('settings-wechat-unbind-confirm')
    await person.reads(wechatText.binding.unboundHint)
    await person.press('settings-wechat-bind')
    await person.until(() => person.text('settings-wechat') === wechatText.binding.bound)
  },
)

journey('a new version is put in place by a tap on the home page, never by itself', async (world) => {
  const person = await world.visitor()
  await person.press('home-file')
  await person.reaches('complaint/pages/type')
  person.face.fetchUpdate()
  await person.settle()
  expect(person.visibleText()).not.toContain(home.update.title)
  expect(person.face.updates).toBe(0)
  await person.backToStart()
  await person.press('home-update-now')
  expect(person.face.updates).toBe(1)
})

journey('public screens can be handed on with a picture of their own, private ones cannot', async (world) => {
  const phone = newPhone()
  const person = await world.citizen(phone)
  expect(person.lifecycle('onShareAppMessage', {})).toMatchObject({
    title: home.share,
    path: '/pages/home/index',
    imageUrl: '/share-card.png',
  })
  const { number } = await world.api.file(phone)
  for (const path of [
    `/features/cases/pages/detail/index?number=${number}`,
    '/features/complaint/pages/receipt/index',
    '/features/complaint/pages/story/index',
    '/features/account/pages/settings/index',
    '/pages/my-cases/index',
  ]) {
    await person.opens(path)
    expect([path, person.handles('onShareAppMessage'), person.handles('onShareTimeline')]).toEqual([path, false, false])
  }
})

journey('a printed code opens what it names, another one the home page, and Back stays there', async (world) => {
  const person = await world.visitor()
  await person.opens('/pages/home/index?scene=lookup')
  await person.reaches('cases/pages/lookup')
  await person.backToStart()
  await person.reaches('pages/home')
  await person.opens('/pages/home/index?scene=file')
  await person.reaches('complaint/pages/type')
  await person.opens('/pages/home/index?scene=constructor')
  await person.reaches('pages/home')
})
