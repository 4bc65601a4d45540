import { text } from '@/features/verification/messages'
import { newPhone } from '../support/e2e/api'
import { openDistrict } from '../support/weapp/district'
import { answersAll } from '../support/weapp/filing'
import { follows } from '../support/weapp/following'
import type { Person } from '../support/weapp/person'

const { journey } = openDistrict()

/** The file as it was handed to the chat. */
function sharedFile(person: Person): string {
  const shared = person.calls('shareFileMessage').at(-1)
  return person.files.read(String(shared?.filePath)).toString('utf8')
}

async function verifies(person: Person, receipt: string, verdict: string) {
  await person.write('receipt', receipt)
  await person.press('check-go')
  await person.sees(`verdict-${verdict}`)
}

journey('a person without a name gives the receipt to a chat and verifies it later', async (world) => {
  const person = await world.visitor()
  await answersAll(person, 'anonymous')
  await person.press('code-saved')
  await person.press('file-truthful')
  await person.press('file-submit')
  await person.reaches('complaint/pages/receipt')
  const code = person.digits('lookup-code-digits')
  await person.press('receipt-picture')
  expect(person.calls('saveImageToPhotosAlbum')).toHaveLength(1)
  await person.press('receipt-file')
  const receipt = sharedFile(person)
  expect(receipt).not.toContain(code)

  await person.press('receipt-check')
  await person.reaches('verification/pages/check')
  // The receipt has come along.
  await person.press('check-go')
  await person.sees('verdict-true')
  await person.write('receipt', '')
  await person.press('check-go')
  expect(person.text('error-summary')).toContain(text.check.none)
  await verifies(person, receipt, 'true')
  await verifies(person, receipt.replace(/"filedAt": "2/, '"filedAt": "1'), 'false')
  person.files.choosesFile(receipt)
  await person.press('check-file')
  await person.press('check-go')
  await person.sees('verdict-true')
})

journey('a person with a name finds the receipt in the case, and the roots of the days', async (world) => {
  const phone = newPhone()
  const { number } = await world.api.file(phone)
  const person = await world.citizen(phone)
  await follows(person, number)
  await person.press('case-receipt')
  await person.reaches('complaint/pages/proof')
  await person.press('receipt-file')
  expect(sharedFile(person)).toContain(number)
  await person.press('receipt-check')
  await person.press('check-roots')
  await person.reaches('verification/pages/roots')
  await person.reads(text.roots.how)
})
