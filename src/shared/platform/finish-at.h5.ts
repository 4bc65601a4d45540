import { go, replace } from './navigation'

/** A browser's history cannot be rewritten: the steps before it lead to the end of the journey by themselves. */
export const finishAt = (url: string) => replace(url)

export const moveOn = (url: string) => go(url)
