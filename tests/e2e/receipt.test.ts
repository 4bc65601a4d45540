import { readFileSync } from 'node:fs'
import { text } from '@/features/complaint/messages'
import { text as keeping } from '@/features/complaint/receipt-messages'
import { text as checking } from '@/features/verification/messages'
import { verificationRoutes } from '@/features/verification/routes'
import { newPhone } from '../support/e2e/api'
import { openDistrict } from '../support/e2e/district'
import { answersAnonymously, ids } from '../support/e2e/filing'
import type { Person } from '../support/e2e/person'
import { digitsIn, looksUp } from '../support/e2e/steps'

const { journey } = openDistrict()

/** Presses, and reads the file that comes of it. */
async function downloads(person: Person, id: string): Promise<{ name: string; bytes: Buffer }> {
  const coming = person.page.waitForEvent('download')
  await person.tap(id)
  const download = await coming
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

async function verifies(person: Person, receipt: string, verdict: 'true' | 'false' | 'unknown') {
  await person.write(checking.check.label, receipt)
  await person.tap('check-go')
  await person.see(`verdict-${verdict}`).waitFor()
  await person.meetsNoBarrier(`a receipt that is ${verdict}`)
}

journey('a person without a name keeps the receipt; anybody can verify it, whole, and nothing less', async (world) => {
  const person = await world.visitor()
  await person.open('/')
  await person.tap('home-file')
  await answersAnonymously(person)
  await person.choose(text.code.gate)
  await person.choose(text.check.truthful)
  await person.tap(ids.submit)
  await person.reaches(text.receipt.title)
  const code = await digitsIn(person, 'lookup-code-digits')
  const number = await digitsIn(person, 'receipt-number')
  const file = await downloads(person, 'receipt-file')
  const receipt = file.bytes.toString('utf8')
  expect(file.name).toBe(`法惠民回执-${number}.json`)
  expect(receipt).not.toContain(code)
  const picture = await downloads(person, 'receipt-picture')
  expect(picture.bytes.subarray(1, 4).toString()).toBe('PNG')

  const anybody = await world.visitor('anybody')
  await anybody.open('/pages/me/index')
  await anybody.tap('me-verify')
  await anybody.reaches(checking.check.title)
  await anybody.tap('check-go')
  await anybody.page.getByRole('alert').filter({ hasText: checking.check.none }).waitFor()
  await anybody.write(checking.check.label, number)
  await anybody.tap('check-go')
  await anybody.page.getByRole('alert').filter({ hasText: checking.check.notWhole }).waitFor()
  await anybody.meetsNoBarrier('a number alone')
  await verifies(anybody, `您好，回执如下：\n${receipt}`, 'true')
  await anybody.text(checking.verdict.content.same).waitFor()
  await verifies(anybody, receipt.replace(number, `${number.slice(0, -1)}${(Number(number.at(-1)) + 1) % 10}`), 'false')
  await verifies(anybody, receipt.replace(/"keyId": "[0-9a-f]{16}"/, `"keyId": "${'0'.repeat(16)}"`), 'unknown')

  const chooser = anybody.page.waitForEvent('filechooser')
  await anybody.tap('check-file')
  await (await chooser).setFiles({ name: 'receipt.json', mimeType: 'application/json', buffer: file.bytes })
  await anybody.see('verdict-unknown').waitFor({ state: 'detached' })
  await anybody.tap('check-go')
  await anybody.see('verdict-true').waitFor()

  await looksUp(person, code)
  await person.tap('case-receipt')
  await person.reaches(keeping.bar)
  expect((await downloads(person, 'receipt-file')).bytes.equals(file.bytes)).toBe(true)
})

journey('a person with a name keeps the receipt from the case, and reads the roots of the days', async (world) => {
  const phone = newPhone()
  const { number } = await world.api.file(phone)
  const person = await world.citizen(phone)
  await person.open('/pages/my-cases/index')
  await person.tap(`case-${number}`)
  await person.tap('case-receipt')
  await person.reaches(keeping.bar)
  await person.meetsNoBarrier('signed receipt')
  expect((await downloads(person, 'receipt-file')).bytes.toString('utf8')).toContain(number)
  await person.tap('receipt-check')
  await person.reaches(checking.check.title)
  await person.tap('check-roots')
  await person.reaches(checking.roots.title)
  await person.text(checking.roots.how).first().waitFor()
  await person.meetsNoBarrier('daily roots')
})

journey('the roots can be read at a desk', async (world) => {
  const person = await world.visitor('reader', { viewport: { width: 1280, height: 900 } })
  await person.open(verificationRoutes.roots)
  await person
    .see(person.page.getByRole('heading', { level: 2 }))
    .first()
    .waitFor()
  await person
    .see(person.page.getByRole('button', { name: new RegExp(`^${checking.roots.see}`) }))
    .first()
    .click()
  await person.text(checking.roots.signature).first().waitFor()
  await person.meetsNoBarrier('a root with its signature')
})
