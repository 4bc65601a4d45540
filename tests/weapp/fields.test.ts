import { filingRoutes } from '@/features/complaint/routes'
import { openDistrict } from '../support/weapp/district'

const { journey } = openDistrict()

journey('whoever clears the search has an empty box, and types into it anew', async (world) => {
  const person = await world.visitor()
  await person.opens(filingRoutes.find)
  await person.write('find', '路灯')
  expect(person.value('find')).toBe('路灯')
  await person.press('find-clear')
  expect(person.value('find')).toBe('')
  await person.write('find', '噪声')
  expect(person.value('find')).toBe('噪声')
})
