import { casesRoutes } from '@/features/cases/routes'
import { filingRoutes } from '@/features/complaint/routes'
import { inputs, newKey } from '../support/builders'
import { newPhone } from '../support/e2e/api'
import { openDistrict } from '../support/e2e/district'
import { answeredFiling } from '../support/e2e/drafts'
import type { Person } from '../support/e2e/person'

const { journey } = openDistrict()

/**
 * What a screen reader finds: roles, names, states, in order. Figures change from day to day; what stands in their place does
 * not. When a screen has changed on purpose: npx jest tests/e2e/aria.test.ts --selectProjects e2e -u, and read the difference.
 */
async function heard(person: Person, path: string): Promise<string> {
  await person.open(path)
  await person.page.waitForLoadState('networkidle')
  const snapshot = await person.page.locator('body').ariaSnapshot()
  return snapshot
    .replace(/\/(url|placeholder): .*/g, (line) => line.replace(/\?.*/, ''))
    .replace(/\d+/g, '#')
    .replace(/周[一二三四五六日]/g, '周#')
}

journey('the home page is heard in order', async ({ visitor }) => {
  expect(await heard(await visitor(), '/')).toMatchSnapshot()
})

journey('a question of the filing is heard in order', async ({ visitor }) => {
  const person = await visitor('drafting', { storage: answeredFiling({ identity: 'anonymous' }) })
  expect(await heard(person, filingRoutes.step('privacy'))).toMatchSnapshot()
})

journey('the receipt is heard in order', async ({ api, citizen }) => {
  const phone = newPhone()
  const receipt = { draftKey: newKey(), receipt: await api.file(phone), lookupCode: '', codeSaved: false }
  const kept = { 'draft:complaint-receipt': { version: 1, savedAt: new Date().toISOString(), value: receipt } }
  expect(await heard(await citizen(phone, { storage: kept }), filingRoutes.receipt)).toMatchSnapshot()
})

journey('a case with a reply is heard in order', async ({ api, citizen }) => {
  const phone = newPhone()
  const { number } = await api.file(phone)
  await api.act('dispatcher', number, 'accept', { dispatch: inputs.dispatch })
  await api.act('handler', number, 'sign', {})
  await api.act('handler', number, 'reply', inputs.reply)
  expect(await heard(await citizen(phone), casesRoutes.detail(number))).toMatchSnapshot()
})
