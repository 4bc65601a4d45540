import { text as cases } from '@/features/cases/messages'
import { text } from '@/features/complaint/messages'
import { text as photoText } from '@/features/photos/messages'
import { text as words } from '@/shared/ui/photo-messages'
import { replyDone } from '@/features/complaint-desk/messages'
import { inputs } from '../support/builders'
import { newPhone } from '../support/e2e/api'
import { takePhotos } from '../support/e2e/photos'
import { begins, opensTicket, sends } from '../support/weapp/desk-work'
import { openDistrict } from '../support/weapp/district'
import { choosesHow, choosesWhat, choosesWhere, goesOn, tellsWhat } from '../support/weapp/filing'
import { follows, looksUp } from '../support/weapp/following'
import type { Person } from '../support/weapp/person'

const { journey } = openDistrict()

/** Names and types only; what a request may say of the person is looked at in the anonymous journeys. */
const uploads = (person: Person, way: 'signed' | 'anonymous') =>
  person.sent(way === 'signed' ? 'POST /photos' : 'POST /anonymous/photos')

async function adds(person: Person, count: number, field = 'photos'): Promise<void> {
  person.files.chooses(await takePhotos(count))
  await person.press(`${field}-add`)
}
const arrived = (person: Person, n: number, field = 'photos') => person.sees(`${field}-${n}-open`)

async function tellsWithPhotos(person: Person, count: number): Promise<void> {
  await person.press('home-file')
  await choosesWhat(person)
  await goesOn(person)
  await tellsWhat(person)
  await adds(person, count)
}
async function goesToCheck(person: Person, identity: 'named' | 'anonymous'): Promise<void> {
  await goesOn(person)
  await choosesHow(person, identity)
  await goesOn(person)
  await choosesWhere(person)
  await goesOn(person)
  await person.reaches('complaint/pages/check')
}

journey('a person with a name files with photos, looks at them and sees them in the case', async (world) => {
  const person = await world.citizen()
  await tellsWithPhotos(person, 3)
  await arrived(person, 3)
  expect(uploads(person, 'signed')).toEqual([])
  await person.press('photos-2-open')
  expect(person.calls('previewImage')[0]?.urls).toHaveLength(3)
  await goesToCheck(person, 'named')
  await person.sees('check-photo-3')
  await person.press('file-truthful')
  await person.press('file-submit')
  await person.reaches('complaint/pages/receipt')
  await person.reads(photoText.sent(3))
  expect(uploads(person, 'signed')).toHaveLength(3)
  expect([person.storage.files.size, person.kept().includes('photos:')]).toEqual([0, false])
  await person.press('receipt-case')
  await person.sees('case-photo-3')
})

journey('a person without a name files with photos under a secret of the draft alone', async (world) => {
  const person = await world.citizen()
  await tellsWithPhotos(person, 2)
  await arrived(person, 2)
  await goesToCheck(person, 'anonymous')
  const code = await person.until(() => person.digits('lookup-code-digits'))
  await person.press('code-saved')
  await person.press('file-truthful')
  await person.press('file-submit')
  await person.reaches('complaint/pages/receipt')
  const sent = [...uploads(person, 'anonymous'), ...person.sent('POST /anonymous/complaints')]
  expect(sent).toHaveLength(3)
  expect(new Set(sent.map(({ headers }) => headers['Draft-Capability'])).size).toBe(1)
  expect(sent.filter(({ headers }) => 'Authorization' in headers)).toEqual([])
  expect(person.storage.files.size).toBe(0)
  await person.press('code-saved')
  await person.press('receipt-done')

  await looksUp(person, code)
  await person.sees('case-photo-2')
  await person.press('case-supplement')
  await person.write('text', '又拍了一张更近的。')
  await adds(person, 1)
  await arrived(person, 1)
  expect(person.storage.files.size).toBe(0)
  await person.press('write-send')
  await person.reaches('cases/pages/detail')
  await person.reads('又拍了一张更近的。')
})

journey('a photo the network cuts is tried again with one tap and arrives once', async (world) => {
  const person = await world.visitor()
  person.loseReplies(/POST .*\/anonymous\/photos$/)
  await tellsWithPhotos(person, 1)
  await person.reads(words.retry)
  const before = person.taps
  await person.press('photos-1-retry')
  await arrived(person, 1)
  expect(person.taps - before).toBe(1)
  const keys = uploads(person, 'anonymous').map(({ headers }) => headers['Idempotency-Key'])
  expect([keys.length, new Set(keys).size]).toEqual([2, 1])
})

journey('photos are still there after the mini-program was killed', async (world) => {
  const person = await world.visitor()
  person.failRequests(/POST .*\/anonymous\/photos$/, 2)
  await tellsWithPhotos(person, 2)
  await person.sees('photos-2-retry')
  expect(person.storage.files.size).toBe(2)
  const again = await world.crash(person)
  await again.press('home-file')
  await goesOn(again)
  await arrived(again, 2)
  expect(uploads(again, 'anonymous')).toHaveLength(2)
})

journey('somebody who takes no photo after all, or is asked to agree and does not, files on without', async (world) => {
  const person = await world.visitor()
  await person.press('home-file')
  await choosesWhat(person)
  await goesOn(person)
  await tellsWhat(person)
  person.files.chooses(null)
  await person.press('photos-add')
  person.face.unagreed = true
  await person.press('photos-add')
  await person.press('privacy-refuse')
  expect(person.has('photos-1-remove')).toBe(false)
  expect(person.visibleText()).not.toContain(photoText.unable)
  await goesOn(person)
  await person.reaches('complaint/pages/privacy')
  expect(person.visibleText()).toContain(text.privacy.title)
})

journey('a unit sends photos with its reply, and the person sees them', async (world) => {
  const { api } = world
  const phone = newPhone()
  const { number } = await api.file(phone)
  await api.act('dispatcher', number, 'accept', { dispatch: inputs.dispatch })
  await api.act('handler', number, 'sign', {})
  const handler = await world.staff('handler')
  await opensTicket(handler, 'handling', number)
  await begins(handler, 'reply')
  await handler.press('act-outcome-solved')
  await handler.write('act-text', '六盏路灯已经全部换好。')
  await adds(handler, 2, 'act-photos')
  await arrived(handler, 2, 'act-photos')
  await sends(handler, 'reply', replyDone.sent)

  const person = await world.citizen(phone)
  await follows(person, number)
  await person.sees('reply-photo-2')
  expect(person.visibleText()).not.toContain(cases.problem.title)
})
