import { readFileSync } from 'node:fs'
import { stateLabels } from '@contract/complaint/labels'
import { promiseFilterLabels } from '@contract/promises/labels'
import { text as account } from '@/features/account/messages'
import { rightText } from '@/features/account/right-messages'
import { accountRoutes } from '@/features/account/routes'
import { text as cases } from '@/features/cases/messages'
import { text as promises } from '@/features/cases/promise-messages'
import { text as rights } from '@/features/cases/rights-messages'
import { casesRoutes } from '@/features/cases/routes'
import { promisesRoutes } from '@/features/promises-desk/public'
import { inputs, newKey, newLookupCode } from '../support/builders'
import { type Api, newPhone } from '../support/e2e/api'
import { begins, fields, inDays, opensTicket, sends } from '../support/e2e/desk-work'
import { openDistrict } from '../support/e2e/district'
import { addsPhotos, hasPhoto, takePhoto } from '../support/e2e/photos'
import { looksUp } from '../support/e2e/steps'
import { readCalendar } from '../support/read-calendar'

const { journey } = openDistrict()
const lamps = { text: '换好六盏路灯', day: inDays(7) }
const write = cases.write.disputePromise

/** Handled, with a promise made; `keep` lets the unit say that it was kept. */
async function promised(api: Api, number: string, keep = true): Promise<void> {
  await api.act('dispatcher', number, 'accept', { dispatch: inputs.dispatch })
  await api.act('handler', number, 'sign', {})
  const ticket = await api.act('handler', number, 'progress', { text: '已排查线路', promise: lamps })
  const promise = ticket.promises[0]!.id
  if (keep) await api.act('handler', number, 'keepPromise', { promise, text: '昨晚全部换好了' })
}

journey(
  'a unit keeps its promise with a photo; the person sees it, confirms, and cannot dispute any more',
  async (world) => {
    const { api } = world
    const phone = newPhone()
    const { number } = await api.file(phone)
    await promised(api, number, false)

    const handler = await world.staff('handler')
    await opensTicket(handler, 'promises', number)
    await begins(handler, 'keepPromise')
    await handler.choose(lamps.text)
    await handler.write(fields.kept, '六盏灯昨晚全部换好了')
    await addsPhotos(handler, [await takePhoto(640, 480)], 'act-photos')
    await hasPhoto(handler, 1, 'act-photos')
    await handler.meetsNoBarrier('keeping a promise')
    await sends(handler, 'keepPromise')

    const person = await world.citizen(phone)
    await person.open(casesRoutes.detail(number))
    await person.text('六盏灯昨晚全部换好了').first().waitFor()
    await person.see('promise-0-photo-1').waitFor()
    await person.meetsNoBarrier('promise to confirm')
    await person.tap('promise-0-confirm')
    await person.meetsNoBarrier('confirming a promise')
    await person.tap('promise-confirm')
    await person.text(promises.states.confirmed).first().waitFor()
    await person.see('promise-0-dispute').waitFor({ state: 'detached' })
    expect((await api.ticket(number)).promises[0]?.state).toBe('confirmed')
  },
)

journey(
  'a person says that a promise was not kept: the words outlive a crash, go once, and open the case again',
  async (world) => {
    const { api } = world
    const phone = newPhone()
    const { number } = await api.file(phone)
    await promised(api, number)
    await api.act('handler', number, 'reply', inputs.reply)

    const person = await world.citizen(phone)
    await person.open(casesRoutes.detail(number))
    await person.tap('promise-0-dispute')
    await person.reaches(write.title)
    await person.text('昨晚全部换好了').first().waitFor()
    await person.write(write.label, '小学门口还有两盏不亮')
    await person.meetsNoBarrier('disputing a promise')
    await person.crashes('/pages/my-cases/index')
    await person.open(casesRoutes.detail(number))
    await person.tap('promise-0-dispute')
    expect(await person.field(write.label).inputValue()).toBe('小学门口还有两盏不亮')

    let sent = 0
    const command = '**/complaints/*/dispute-promise'
    await person.page.route(command, async (route) => {
      sent += 1
      await route.fetch()
      await route.abort('connectionreset')
    })
    person.expects(/ERR_CONNECTION_RESET|Failed to load resource/)
    await person.see('write-send').dblclick()
    await person.see('send-problem').waitFor()
    expect(sent).toBe(1)
    expect(await person.field(write.label).inputValue()).toBe('小学门口还有两盏不亮')
    await person.page.unroute(command)
    await person.tap('write-send')
    await person.text(stateLabels.handling).first().waitFor()
    const ticket = await api.ticket(number)
    expect(ticket).toMatchObject({ state: 'handling', returns: 0 })
    expect(ticket.timeline.filter(({ kind }) => kind === 'promiseDisputed')).toHaveLength(1)
  },
)

journey(
  'by 查询码 a promise is disputed, and the days come as a file; nothing of either stays on the device',
  async (world) => {
    const { api } = world
    const lookupCode = newLookupCode()
    const { number } = await api.send<{ number: string }>('POST', '/anonymous/complaints', {
      body: { ...anonymous, lookupCode },
      headers: { 'idempotency-key': newKey() },
    })
    await promised(api, number)
    await api.act('handler', number, 'reply', { ...inputs.reply, outcome: 'explained' })
    const person = await world.visitor()
    await looksUp(person, lookupCode)
    await person.text(rights.title).first().waitFor()
    expect(await person.see('right-remind-rate').count()).toBe(0)
    const coming = person.page.waitForEvent('download')
    await person.tap('rights-calendar')
    const download = await coming
    expect(download.suggestedFilename()).toBe('fahuimin.ics')
    expect(readCalendar(readFileSync(await download.path(), 'utf8')).events.length).toBeGreaterThan(1)
    await person.tap('promise-0-dispute')
    await person.write(write.label, '还是不亮')
    await person.tap('write-send')
    await person.text(promises.states.disputed).first().waitFor()
    expect(JSON.stringify(await person.context.storageState())).not.toMatch(new RegExp(`${lookupCode}|还是不亮`))
  },
)

const anonymous = {
  type: 'complain',
  category: '0101',
  title: '翠湖路连续六盏路灯不亮',
  story: '从上周起整夜不亮，孩子放学看不清路。',
  happened: '上周三晚上',
  place: '990102005002',
  placeDetail: '小学门口',
  aboutUnit: null,
  truthful: true,
}

journey(
  'after an answer a person reads what else can be done, is reminded by one tap, and takes it back in the settings',
  async (world) => {
    const { api } = world
    const phone = newPhone()
    const { number } = await api.file(phone, { category: '1001', title: '低保申请没有批' })
    await api.act('dispatcher', number, 'accept', { dispatch: { ...inputs.dispatch, unit: 'urban-management' } })
    await api.act('handler', number, 'sign', {})
    await api.act('handler', number, 'reply', { ...inputs.reply, outcome: 'explained' })

    const person = await world.citizen(phone)
    await person.open(casesRoutes.detail(number))
    await person.text(rights.title).first().waitFor()
    await person
      .text(/行政复议法第二十条/)
      .first()
      .waitFor()
    await person
      .text(/行政诉讼法第四十六条/)
      .first()
      .waitFor()
    await person
      .text(/不是针对您这件事的法律意见/)
      .first()
      .waitFor()
    await person.meetsNoBarrier('what may still be done')
    await person.tap('right-remind-reconsideration')
    await person.text(rights.reminded).first().waitFor()

    await person.open(accountRoutes.settings)
    await person.reaches(account.settings.title)
    await person.text(rightText.title).first().waitFor()
    await person.meetsNoBarrier('settings with a reminder')
    await person.tap(`unremind-reconsideration-${number}`)
    await person.see('settings-rights').waitFor({ state: 'detached' })
  },
)

journey('the desk goes through the list of promises; the supervisor reads how many were kept', async (world) => {
  const { api } = world
  const open = await api.file(newPhone())
  await promised(api, open.number, false)
  const kept = await api.file(newPhone(), { title: '路口信号灯绿灯时间太短' })
  await promised(api, kept.number)

  const supervisor = await world.staff('supervisor')
  await supervisor.open(promisesRoutes.list)
  await supervisor.text(lamps.text).first().waitFor()
  await supervisor.see('promise-shares').waitFor()
  await supervisor.meetsNoBarrier('list of promises')
  await supervisor.choose(promiseFilterLabels.kept)
  await supervisor
    .text(/路口信号灯绿灯时间太短/)
    .first()
    .waitFor()
  await supervisor.choose(promiseFilterLabels.broken)
  await supervisor.text('没有到期没做到的承诺').first().waitFor()

  const handler = await world.staff('handler')
  await handler.open(promisesRoutes.list)
  await handler.text(lamps.text).first().waitFor()
  expect(await handler.see('promise-shares').count()).toBe(0)
})
