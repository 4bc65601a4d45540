import type { Identity } from '@contract/complaint/states'
import type { Person } from './person'

/** What a person tells; the place and the category stand in the demo district. */
export const story = {
  category: '0101',
  words: '从上周起翠湖路连续六盏路灯整夜不亮，孩子放学看不清路，希望尽快修好。',
  street: '990102001000',
  place: '990102001002',
  name: '示例 乙',
}

/** Step 1: type, the group of the category, the category. */
export async function choosesWhat(person: Person): Promise<void> {
  await person.reaches('complaint/pages/type')
  await person.press('file-type-complain')
  await person.press(`file-group-${story.category.slice(0, 2)}`)
  await person.press(`file-category-${story.category}`)
}

/** Step 2. Writing is no tap. */
export async function tellsWhat(person: Person, words = story.words): Promise<void> {
  await person.reaches('complaint/pages/story')
  await person.write('story', words)
}

/** Step 3. */
export async function choosesHow(person: Person, identity: Identity): Promise<void> {
  await person.reaches('complaint/pages/privacy')
  await person.press(`file-identity-${identity}`)
  if (identity !== 'anonymous') await person.write('name', story.name)
}

/** Step 4. */
export async function choosesWhere(person: Person): Promise<void> {
  await person.reaches('complaint/pages/place')
  await person.press(`file-street-${story.street}`)
  await person.press(`file-place-${story.place}`)
}

export const goesOn = (person: Person) => person.press('file-continue')

/** From the home page to the page of checking. */
export async function answersAll(person: Person, identity: Identity, words = story.words): Promise<void> {
  await person.press('home-file')
  await choosesWhat(person)
  await goesOn(person)
  await tellsWhat(person, words)
  await goesOn(person)
  await choosesHow(person, identity)
  await goesOn(person)
  await choosesWhere(person)
  await goesOn(person)
  await person.reaches('complaint/pages/check')
}
