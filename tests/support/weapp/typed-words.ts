import type { Element } from 'glass-easel'
import { propertyOf } from './screen'

const typed = new WeakMap<Element, string>()

export const keepTyped = (field: Element, words: string): void => void typed.set(field, words)

/** The page gave the field something else than before, which stands there now. */
export const forgetTyped = (field: Element): void => void typed.delete(field)

/**
 * What stands in a field. WeChat compares what a page gives a field with what it gave before, not with what stands there: typed
 * words stay until the page gives something else.
 */
export const valueOf = (field: Element): unknown => typed.get(field) ?? propertyOf(field, 'value')
