import type { CaseView } from '@contract/complaint/schema'
import { text as cases } from '@/features/cases/messages'
import { casesRoutes } from '@/features/cases/routes'
import { text } from '@/features/complaint/messages'
import { ticketPage } from '@/features/complaint-desk/public'
import { filingRoutes } from '@/features/complaint/routes'
import { text as photoText } from '@/features/photos/messages'
import { text as words } from '@/shared/ui/photo-messages'
import { inputs } from '../support/builders'
import { newPhone } from '../support/e2e/api'
import { begins, fields, opensTicket, sends } from '../support/e2e/desk-work'
import { openDistrict } from '../support/e2e/district'
import { answeredFiling } from '../support/e2e/drafts'
import { ids } from '../support/e2e/filing'
import { withKeyboard } from '../support/e2e/keyboard'
import type { Person } from '../support/e2e/person'
import { addsPhotos, hasPhoto, keepsPhotos, nextUpload, takePhoto, takePhotos } from '../support/e2e/photos'
import { digitsIn, looksUp } from '../support/e2e/steps'

const { journey } = openDistrict()
const story = filingRoutes.step('story', true)

async function opensStory(person: Person) {
  await person.open(story)
  await person.see('photos-add').waitFor()
}
async function submits(person: Person) {
  await person.reaches(text.check.title)
  await person.choose(text.check.truthful)
  await person.tap(ids.submit)
  await person.reaches(text.receipt.title)
}

journey(
  'a person with a name files with photos; the desk sees them, a unit that is not concerned does not',
  async (world) => {
    const { api } = world
    const phone = newPhone()
    const person = await world.citizen(phone, { storage: answeredFiling() })
    await opensStory(person)
    const leaves = nextUpload(person)
    await addsPhotos(person, [await takePhoto(4800, 3600), await takePhoto(), await takePhoto()])
    const { headers, body } = await leaves
    expect(headers.authorization).toMatch(/^Bearer /)
    expect(body.includes('CANARY-PHONE')).toBe(false)
    await hasPhoto(person, 3)
    await person.text('3 / 9').waitFor()
    await person.meetsNoBarrier('story with photos')
    await person.tap(ids.goOn)
    await person.reaches(text.check.title)
    await person.see('check-photo-3').waitFor()
    await person.meetsNoBarrier('check with photos')
    await submits(person)
    await person.text(photoText.sent(3)).waitFor()
    const number = await digitsIn(person, 'receipt-number')
    expect(await keepsPhotos(person)).toBe(false)
    await person.tap('receipt-case')
    await person.see('case-photo-3').waitFor()
    const view = await api.send<CaseView>('GET', `/complaints/${number}`, { token: await api.tokenOf(phone) })
    expect(view.photos.map(({ width, height }) => Math.max(width, height))).toEqual([1920, 1920, 1920])

    const dispatcher = await world.staff('dispatcher')
    await opensTicket(dispatcher, 'pending', number)
    await dispatcher.see('ticket-photo-3').waitFor()
    await dispatcher.meetsNoBarrier('ticket with photos')
    await dispatcher.field(fields.unit).selectOption({ label: '云溪区住房和城乡建设局' })
    await sends(dispatcher, 'acceptDispatch')
    const handler = await world.staff('handler')
    handler.expects(/404/)
    await handler.open(ticketPage(number))
    await handler
      .text(/没有找到/)
      .first()
      .waitFor()
    expect(await handler.see('ticket-photo-1').count()).toBe(0)
  },
)

journey(
  'a person without a name files with photos that say nothing of the person, and adds one later',
  async (world) => {
    const person = await world.visitor('visitor', { storage: answeredFiling({ identity: 'anonymous' }) })
    await opensStory(person)
    const leaves = nextUpload(person)
    await addsPhotos(person, await takePhotos(2))
    const { headers, body } = await leaves
    expect([headers.authorization, headers.cookie]).toEqual([undefined, undefined])
    expect(headers['draft-capability']).toMatch(/^[A-Za-z0-9_-]{22}$/)
    expect(body.includes('IMG_0')).toBe(false)
    await hasPhoto(person, 2)
    await person.tap(ids.goOn)
    await person.reaches(text.check.title)
    const code = await digitsIn(person, 'lookup-code-digits')
    await person.tap('code-saved')
    await submits(person)
    expect(await keepsPhotos(person)).toBe(false)
    await person.tap('code-saved')
    await person.tap('receipt-done')
    await looksUp(person, code)
    await person.see('case-photo-2').waitFor()
    await person.tap('case-supplement')
    await person.write(cases.write.supplement.label, '又拍了一张更近的。')
    await addsPhotos(person, [await takePhoto()])
    expect(await keepsPhotos(person)).toBe(false)
    await person.tap('write-send')
    await person.see('case-supplement').waitFor()
    await person.see(person.page.locator('[id^="entry-"][id$="-photo-1"]')).waitFor()
  },
)

journey('a photo whose upload the network cuts is finished with at most 2 taps', async (world) => {
  const person = await world.visitor('visitor', { storage: answeredFiling({ identity: 'anonymous' }) })
  person.expects(/net::ERR_/)
  await opensStory(person)
  await person.page.route('**/anonymous/photos', (route) => route.abort('connectionreset'), { times: 2 })
  await addsPhotos(person, await takePhotos(3))
  await person.see('photos-1-retry').waitFor()
  await hasPhoto(person, 3)
  await person.text(words.retry).first().waitFor()
  await person.meetsNoBarrier('photos that were cut')
  const before = person.taps
  await person.tap('photos-1-retry')
  await person.tap('photos-2-retry')
  await hasPhoto(person, 1)
  await hasPhoto(person, 2)
  expect(person.taps - before).toBeLessThanOrEqual(2)
})

journey('sending waits for photos under way, and asks when one cannot go along', async (world) => {
  const phone = newPhone()
  const person = await world.citizen(phone, { storage: answeredFiling() })
  person.expects(/net::ERR_/)
  await opensStory(person)
  let open = () => undefined as void
  const held = new Promise<void>((resolve) => (open = resolve))
  let asked = 0
  await person.page.route('**/api/v1/photos', async (route) => {
    asked += 1
    if (asked === 1) return route.continue()
    await held
    return route.abort('connectionreset')
  })
  await addsPhotos(person, await takePhotos(2))
  await hasPhoto(person, 1)
  await person.tap(ids.goOn)
  await person.reaches(text.check.title)
  await person.choose(text.check.truthful)
  await person.tap(ids.submit)
  await person.text(photoText.waiting(1)).waitFor()
  open()
  await person.see('photos-left').waitFor()
  await person.meetsNoBarrier('photos left behind')
  await person.tap('photos-without')
  await person.reaches(text.receipt.title)
  await person.text(photoText.sent(1)).waitFor()
})

journey('a person cancels an upload, is told of a tenth photo and of a file that is none', async (world) => {
  const person = await world.visitor('visitor', { storage: answeredFiling({ identity: 'anonymous' }) })
  // Playwright's trace looks by itself at the address of a picture that could not be drawn.
  person.expects(/net::ERR_/, /Connecting to 'blob:/)
  await opensStory(person)
  await addsPhotos(person, [Buffer.from('这不是照片'.repeat(400))])
  await person
    .text(/这不是照片，或这种格式不能用/)
    .first()
    .waitFor()
  await person.meetsNoBarrier('a refused file')
  await person.tap('photos-1-remove')
  let open = () => undefined as void
  const held = new Promise<void>((resolve) => (open = resolve))
  await person.page.route('**/anonymous/photos', async (route) => held.then(() => route.abort()), { times: 1 })
  await addsPhotos(person, await takePhotos(10))
  await person.text(words.surplus(9, 1)).first().waitFor()
  await person.see(person.page.getByLabel(words.cancel(1))).waitFor()
  await person.tap('photos-1-remove')
  open()
  await person.text('8 / 9').waitFor()
  await hasPhoto(person, 8)
})

journey('photos outlive a crash, and change hands when the person gives a name after all', async (world) => {
  const person = await world.citizen(newPhone(), { storage: answeredFiling({ identity: 'anonymous' }) })
  await opensStory(person)
  await addsPhotos(person, await takePhotos(2))
  await hasPhoto(person, 2)
  await person.crashes(story)
  await hasPhoto(person, 2)
  await person.open(filingRoutes.step('privacy', true))
  const leaves = nextUpload(person)
  await person.choose('实名')
  const { headers } = await leaves
  expect(headers.authorization).toMatch(/^Bearer /)
  expect(headers['draft-capability']).toBeUndefined()
  await person.open(filingRoutes.step('check'))
  await submits(person)
  await person.text(photoText.sent(2)).waitFor()
})

journey('somebody with only a keyboard looks at the photos one after another and closes them', async (world) => {
  const person = await world.visitor('visitor', { storage: answeredFiling({ identity: 'anonymous' }) })
  await opensStory(person)
  await addsPhotos(person, await takePhotos(3))
  await hasPhoto(person, 3)
  const keys = withKeyboard(person)
  await person.page.locator('h1').first().focus()
  await keys.presses('photos-2-open')
  await person.text(words.of(2, 3)).waitFor()
  await person.meetsNoBarrier('viewer')
  await keys.press('ArrowRight')
  await person.text(words.of(3, 3)).waitFor()
  await keys.presses('viewer-next')
  await person.text(words.of(1, 3)).waitFor()
  await person.see(person.page.getByRole('img', { name: words.photo(1), exact: true })).waitFor()
  await keys.isHeldByDialog('photos-2-open')
  await keys.presses('photos-2-remove')
  await person.text('2 / 9').waitFor()
  expect(await keys.has('photos-add')).toBe(true)
})

journey('a unit shows photos with its progress and its reply, and the person sees them', async (world) => {
  const { api } = world
  const phone = newPhone()
  const { number } = await api.file(phone)
  await api.act('dispatcher', number, 'accept', { dispatch: inputs.dispatch })
  await api.act('handler', number, 'sign', {})
  const handler = await world.staff('handler')
  await opensTicket(handler, 'handling', number)
  await begins(handler, 'progress')
  await handler.write(fields.progress, '已到现场查过，是线路老化。')
  await addsPhotos(handler, [await takePhoto()], 'act-photos')
  await hasPhoto(handler, 1, 'act-photos')
  await handler.meetsNoBarrier('progress with a photo')
  await sends(handler, 'progress')
  await begins(handler, 'reply')
  await handler.choose('已解决')
  await handler.write(fields.reply, '六盏路灯已经全部换好，请您查看。')
  await addsPhotos(handler, await takePhotos(2), 'act-photos')
  await sends(handler, 'reply')

  const person = await world.citizen(phone)
  await person.open(casesRoutes.detail(number))
  await person.see('reply-photo-2').waitFor()
  await person.see(person.page.locator('[id^="entry-"][id$="-photo-1"]')).waitFor()
  await person.meetsNoBarrier('case with photos of the unit')
})
