import { text } from '@/features/cases/messages'
import { text as rating } from '@/features/cases/rate-messages'
import { satisfactionLabels } from '@contract/complaint/labels'
import { text as account } from '@/features/account/messages'
import type { Person } from './person'

export const digitsIn = async (person: Person, id: string) =>
  ((await person.see(id).textContent()) ?? '').replace(/\D/g, '')

/** Opens the anonymous case by its 查询码 from the home page. */
export async function looksUp(person: Person, code: string): Promise<void> {
  await person.open('/')
  await person.tap('home-lookup')
  await person.reaches(text.lookup.title)
  await person.write(text.lookup.label, code)
  await person.tap('lookup-open')
}

/** Answers the three questions of 回访; sending is left to the journey. */
export async function answersRating(person: Person, solved: boolean, level: 1 | 2 | 3 | 4 | 5): Promise<void> {
  await person.reaches(rating.title)
  await person.choose(rating.respondedOptions.yes, rating.responded)
  await person.choose(solved ? rating.solvedOptions.yes : rating.solvedOptions.no, rating.solved)
  await person.tap(person.page.getByRole('radio', { name: new RegExp(`^${satisfactionLabels[level]}`) }))
}

/** With the code that stands on the page in the demo. */
export async function signsIn(person: Person, phone: string): Promise<void> {
  const { phone: first, code: second } = account.signIn
  await person.reaches(first.title)
  await person.write(first.label, phone)
  await person.tap('sign-in-send')
  await person.reaches(second.title)
  const code = await digitsIn(person, 'demo-code')
  await person.write(second.label, code)
  await person.tap('sign-in-enter')
}
