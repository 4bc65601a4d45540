import { triggerEvent, type Element, type GeneralComponent } from 'glass-easel'
import { around, pressControl } from './native-controls'
import { propertyOf, tagOf } from './screen'
import { keepTyped, valueOf } from './typed-words'

export interface EventManner {
  bubbles?: boolean
  composed?: boolean
}

/** WeChat's own default for input and textarea; longer text never reaches the app. */
const DEFAULT_MAX_LENGTH = 140

export const fire = (
  element: Element,
  type: string,
  detail: Record<string, unknown> = {},
  manner: EventManner = {},
): void => triggerEvent(element, type, detail, { bubbles: true, composed: true, ...manner })

const alone = { bubbles: false, composed: false }

const keep = (element: Element, value: unknown): void => {
  const component = element as GeneralComponent
  if (propertyOf(element, 'value') !== undefined) component.setData({ value })
}

/** A tap on an element or on words inside a button. */
export const tap = (element: Element): void => {
  const control = around(element, 'button') ?? element
  if (propertyOf(control, 'disabled') === true)
    throw new Error(`${tagOf(control)} #${control.id} is disabled: a person cannot tap it`)
  fire(element, 'tap', { x: 1, y: 1 })
  pressControl(control, (target, type, detail) => fire(target, type, detail, alone))
}

/** Types into a field: focus, one input event with the whole text. Gives what the field took. */
export const type = (element: Element, text: string): string => {
  if (propertyOf(element, 'disabled') === true) throw new Error(`${tagOf(element)} #${element.id} is disabled`)
  const limit = Number(propertyOf(element, 'maxlength') ?? DEFAULT_MAX_LENGTH)
  const value = limit < 0 ? text : text.slice(0, limit)
  fire(element, 'focus', { value: valueOf(element) ?? '', height: 260 }, alone)
  keepTyped(element, value)
  fire(element, 'input', { value, cursor: value.length, keyCode: 0 }, alone)
  return value
}

/** Leaves a field, as one does by tapping elsewhere or closing the keyboard. */
export const leave = (element: Element, value: string): void =>
  fire(element, 'blur', { value, cursor: value.length }, alone)

/** Settles a picker, switch, slider, radio-group or checkbox-group on a value. */
export const change = (element: Element, value: unknown): void => {
  keep(element, value)
  fire(element, 'change', { value }, alone)
}
