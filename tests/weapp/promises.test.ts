import { stateLabels } from '@contract/complaint/labels'
import { text as promises } from '@/features/cases/promise-messages'
import { text as rights } from '@/features/cases/rights-messages'
import { rightText } from '@/features/account/right-messages'
import { privacyText } from '@/shared/ui/privacy-messages'
import { inputs } from '../support/builders'
import { type Api, newPhone } from '../support/e2e/api'
import { inDays } from '../support/weapp/desk-work'
import { openDistrict } from '../support/weapp/district'
import { follows } from '../support/weapp/following'

const { journey } = openDistrict()

async function kept(api: Api, number: string): Promise<void> {
  await api.act('dispatcher', number, 'accept', { dispatch: inputs.dispatch })
  await api.act('handler', number, 'sign', {})
  const promise = { text: '换好六盏路灯', day: inDays(7) }
  const ticket = await api.act('handler', number, 'progress', { text: '已排查线路', promise })
  await api.act('handler', number, 'keepPromise', { promise: ticket.promises[0]!.id, text: '昨晚全部换好了' })
}

journey('a person confirms that a promise was kept', async (world) => {
  const { api } = world
  const phone = newPhone()
  const { number } = await api.file(phone)
  await kept(api, number)
  const person = await world.citizen(phone)
  await follows(person, number)
  await person.reads('昨晚全部换好了')
  await person.press('promise-0-confirm')
  await person.press('promise-confirm')
  await person.reads(promises.states.confirmed)
  expect((await api.ticket(number)).promises[0]?.state).toBe('confirmed')
})

journey('a person says that it was not kept; the reply is lost, the words stay, and it is said once', async (world) => {
  const { api } = world
  const phone = newPhone()
  const { number } = await api.file(phone)
  await kept(api, number)
  await api.act('handler', number, 'reply', inputs.reply)
  const person = await world.citizen(phone)
  await follows(person, number)
  await person.press('promise-0-dispute')
  await person.reaches('cases/pages/write')
  await person.write('text', '小学门口还有两盏不亮')
  person.network.cut('during', /dispute-promise/, 1)
  await person.press('write-send')
  await person.sees('send-problem')
  expect(person.value('text')).toBe('小学门口还有两盏不亮')
  await person.press('write-send')
  await person.reaches('cases/pages/detail')
  await person.reads(stateLabels.handling)
  const { timeline, returns } = await api.ticket(number)
  expect([timeline.filter(({ kind }) => kind === 'promiseDisputed').length, returns]).toEqual([1, 0])
})

journey(
  'the last days go into the phone’s calendar after the privacy guide, and a reminder is set and taken back',
  async (world) => {
    const { api } = world
    const phone = newPhone()
    const { number } = await api.file(phone, { title: '说不得的一件事' })
    await api.act('dispatcher', number, 'accept', { dispatch: inputs.dispatch })
    await api.act('handler', number, 'sign', {})
    await api.act('handler', number, 'reply', { ...inputs.reply, outcome: 'explained' })
    const person = await world.citizen(phone)
    await follows(person, number)
    await person.reads(rights.title)
    person.face.unagreed = true
    await person.press('rights-calendar')
    await person.reads(privacyText.why.calendar)
    expect(person.calls('addPhoneCalendar')).toEqual([])
    await person.press('privacy-agree')
    await person.until(() => person.calls('addPhoneCalendar').length === 2)
    const [rate, reconsideration] = person.calls('addPhoneCalendar')
    expect(rate).toMatchObject({ title: '法惠民提醒：评价这次答复的最后一天', allDay: true, alarm: true })
    expect(reconsideration).toMatchObject({ title: '法惠民提醒：申请行政复议的最后一天' })
    expect(JSON.stringify([rate, reconsideration])).not.toMatch(new RegExp(`说不得|${number}`))

    await person.press('right-remind-reconsideration')
    await person.reads(rights.reminded)
    await person.opens('/features/account/pages/settings/index')
    await person.reads(rightText.title)
    await person.press(`unremind-reconsideration-${number}`)
    await person.until(() => !person.has('settings-rights'))
  },
)
