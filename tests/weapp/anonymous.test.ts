import { stateLabels } from '@contract/complaint/labels'
import { text as cases } from '@/features/cases/messages'
import { text as rating } from '@/features/cases/rate-messages'
import { text } from '@/features/complaint/messages'
import { replyDone } from '@/features/complaint-desk/messages'
import { begins, inDays, opensTicket, sends } from '../support/weapp/desk-work'
import { openDistrict } from '../support/weapp/district'
import { answersAll, choosesHow, choosesWhat, choosesWhere, goesOn, story, tellsWhat } from '../support/weapp/filing'
import type { Person } from '../support/weapp/person'

const { journey } = openDistrict()

/** The only headers a request without a name may carry; `referer` is WeChat's own and the same for everybody. */
const PLAIN_HEADERS = ['accept', 'content-type', 'idempotency-key', 'lookup-code', 'referer']

function saysNothingOfThePerson(person: Person) {
  for (const { headers, path } of person.network.sent)
    expect({ path, more: Object.keys(headers).filter((name) => !PLAIN_HEADERS.includes(name.toLowerCase())) }).toEqual({
      path,
      more: [],
    })
}

async function filesTakingCare(person: Person): Promise<{ number: string; code: string }> {
  await person.press('home-file')
  await person.reaches('complaint/pages/type')
  await goesOn(person)
  expect(person.text('error-summary')).toContain('请选择')
  expect(person.currentPath()).toMatch(/type\/index$/)
  await choosesWhat(person)
  expect(person.has('error-summary')).toBe(false)
  await goesOn(person)

  await tellsWhat(person, `${story.words}有事请打 13800138000`)
  await person.reads(text.personal.title(text.personal.names.mobile))
  await person.press('file-story-remove-0')
  expect(person.value('story')).not.toMatch(/13800138000/)
  expect(person.visibleText()).not.toContain(text.personal.title(text.personal.names.mobile))
  await goesOn(person)

  await choosesHow(person, 'anonymous')
  await goesOn(person)
  await choosesWhere(person)
  await goesOn(person)

  await person.reaches('complaint/pages/check')
  await person.press('check-change-story')
  await person.write('happened', '上周三晚上')
  await goesOn(person)
  await person.reaches('complaint/pages/check')
  await person.reads('上周三晚上')

  const code = await person.until(() => person.digits('lookup-code-digits'))
  expect(code).toMatch(/^\d{16}$/)
  expect(person.calls('getRandomValues').length).toBeGreaterThan(0)
  await person.press('file-submit')
  expect(person.text('error-summary')).toContain(text.check.saveCodeFault)
  expect(person.sent('POST /anonymous/complaints')).toEqual([])

  await person.press('code-picture')
  expect(person.calls('saveImageToPhotosAlbum')).toHaveLength(1)
  await person.press('code-saved')
  await person.press('file-truthful')
  await person.press('file-submit')
  await person.reaches('complaint/pages/receipt')
  expect(person.digits('lookup-code-digits')).toBe(code)
  const number = person.digits('receipt-number')
  await person.press('code-saved')
  await person.press('receipt-done')
  await person.reaches('pages/home')
  return { number, code }
}

journey('a person who gives no name files in at most 14 taps', async ({ visitor }) => {
  const person = await visitor()
  await answersAll(person, 'anonymous')
  await person.press('code-saved')
  await person.press('file-truthful')
  await person.press('file-submit')
  await person.reaches('complaint/pages/receipt')
  expect(person.taps).toBeLessThanOrEqual(14)
})

journey('a person who gives no name leaves nothing on the phone and nothing in the requests', async ({ visitor }) => {
  const person = await visitor()
  const { code } = await filesTakingCare(person)
  expect(person.kept()).not.toContain(code)
  expect(person.kept()).not.toContain('翠湖路')
  expect(person.storage.keys.filter((key) => /draft|receipt|attempt|session/.test(key))).toEqual([])
  saysNothingOfThePerson(person)
  const [filed] = person.sent('POST /anonymous/complaints')
  expect(JSON.parse(filed?.body ?? '{}')).toMatchObject({ lookupCode: code, happened: '上周三晚上' })
})

journey('a signed-in person who gives no name is not recognised by the request', async ({ citizen }) => {
  const person = await citizen()
  await answersAll(person, 'anonymous')
  await person.press('code-saved')
  await person.press('file-truthful')
  await person.press('file-submit')
  await person.reaches('complaint/pages/receipt')
  const [filed] = person.sent('POST /anonymous/complaints')
  expect(Object.keys(filed?.headers ?? {}).filter((name) => !PLAIN_HEADERS.includes(name.toLowerCase()))).toEqual([])
})

journey('a person who gives no name files, is answered, rates and closes with the code alone', async (world) => {
  const person = await world.visitor()
  const { number, code } = await filesTakingCare(person)

  const dispatcher = await world.staff('dispatcher')
  await opensTicket(dispatcher, 'pending', number)
  await begins(dispatcher, 'acceptDispatch')
  await sends(dispatcher, 'acceptDispatch')

  const handler = await world.staff('handler')
  await opensTicket(handler, 'toSign', number)
  await begins(handler, 'sign')
  await begins(handler, 'progress')
  await handler.write('act-text', '已到现场查过，是线路老化。')
  await handler.press('act-promise-add')
  await handler.write('act-promises-0-text', '换好六盏路灯')
  await handler.pick('act-promises-0-day', inDays(7))
  await sends(handler, 'progress')
  await begins(handler, 'reply')
  await handler.press('act-outcome-solved')
  await handler.write('act-text', '六盏路灯已经全部换好。')
  await sends(handler, 'reply', replyDone.sent)

  await person.press('home-lookup')
  await person.write('lookupCode', code)
  await person.press('lookup-open')
  await person.reaches('cases/pages/detail')
  await person.reads('六盏路灯已经全部换好。')
  await person.reads('已到现场查过，是线路老化。')
  await person.press('case-rate')
  await person.press('responded-yes')
  await person.press('solved-yes')
  await person.press('satisfaction-5')
  person.tap('rate-send')
  await person.reads(rating.done)
  await person.reaches('cases/pages/detail')
  await person.reads(stateLabels.closed)
  expect(person.visibleText()).not.toContain(cases.problem.title)
  expect((await world.api.ticket(number)).state).toBe('closed')
  expect(person.kept()).not.toContain(code)
  saysNothingOfThePerson(person)
})
