import { identityLabels, typeLabels } from '@contract/complaint/labels'
import type { Identity } from '@contract/complaint/states'
import { text } from '@/features/complaint/messages'
import type { Person } from './person'

/** What a person tells; the place and the category stand in the demo district. */
export const story = {
  category: '0101',
  words: '从上周起翠湖路连续六盏路灯整夜不亮，孩子放学看不清路，希望尽快修好。',
  street: '990102001000',
  place: '990102001002',
  name: '示例 乙',
}

export const ids = { goOn: 'file-continue', submit: 'file-submit', truthful: 'file-truthful' }

/** Step 1: type, the group of the category, the category. */
export async function choosesWhat(person: Person): Promise<void> {
  await person.reaches(text.type.title)
  await person.choose(typeLabels.complain)
  await person.tap(`file-group-${story.category.slice(0, 2)}`)
  await person.tap(`file-category-${story.category}`)
}

/** Step 2. Writing is no tap. */
export async function tellsWhat(person: Person, words = story.words): Promise<void> {
  await person.reaches(text.story.title)
  await person.write(text.story.story, words)
}

/** Step 3. */
export async function choosesHow(person: Person, identity: Identity): Promise<void> {
  await person.reaches(text.privacy.title)
  await person.choose(identityLabels[identity])
}

/** Step 4. */
export async function choosesWhere(person: Person): Promise<void> {
  await person.reaches(text.place.title)
  await person.tap(`file-street-${story.street}`)
  await person.tap(`file-place-${story.place}`)
}

/** From the home page to the question where it happened. */
export async function answersUntilPlace(person: Person, identity: Identity): Promise<void> {
  await person.open('/')
  await person.tap('home-file')
  await choosesWhat(person)
  await person.tap(ids.goOn)
  await tellsWhat(person)
  await person.tap(ids.goOn)
  await choosesHow(person, identity)
  await person.tap(ids.goOn)
  await person.reaches(text.place.title)
}

/** From the first question to the page of checking, 匿名. */
export async function answersAnonymously(person: Person, words = story.words): Promise<void> {
  await choosesWhat(person)
  await person.tap(ids.goOn)
  await tellsWhat(person, words)
  await person.tap(ids.goOn)
  await choosesHow(person, 'anonymous')
  await person.tap(ids.goOn)
  await choosesWhere(person)
  await person.tap(ids.goOn)
  await person.reaches(text.check.title)
}
