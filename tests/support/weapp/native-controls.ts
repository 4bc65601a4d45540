import type { Element, GeneralComponent } from 'glass-easel'
import { propertyOf, Screen, tagOf } from './screen'
import { valueOf } from './typed-words'

type Fire = (target: Element, type: string, detail: Record<string, unknown>) => void

const FIELDS = new Set(['input', 'textarea', 'switch', 'slider', 'picker', 'radio-group', 'checkbox-group'])

export const around = (element: Element, tag: string): Element | undefined => {
  for (let node: Element | null = element; node; node = node.parentNode) if (tagOf(node) === tag) return node
  return undefined
}

const inside = (element: Element, matches: (inner: Element) => boolean): Element[] =>
  new Screen(element as GeneralComponent).find(matches)

const set = (element: Element, name: string, value: unknown): void =>
  (element as GeneralComponent).setData({ [name]: value })

const checkedValues = (group: Element, tag: string): unknown[] =>
  inside(group, (inner) => tagOf(inner) === tag && propertyOf(inner, 'checked') === true).map((inner) =>
    propertyOf(inner, 'value'),
  )

const fieldValue = (field: Element): unknown => {
  if (tagOf(field) === 'switch') return propertyOf(field, 'checked') === true
  if (tagOf(field) === 'radio-group') return checkedValues(field, 'radio')[0] ?? ''
  if (tagOf(field) === 'checkbox-group') return checkedValues(field, 'checkbox')
  return valueOf(field) ?? ''
}

const formValues = (form: Element): Record<string, unknown> =>
  Object.fromEntries(
    inside(form, (inner) => FIELDS.has(tagOf(inner)) && Boolean(propertyOf(inner, 'name'))).map((field) => [
      String(propertyOf(field, 'name')),
      fieldValue(field),
    ]),
  )

const pressRadio = (radio: Element, fire: Fire): void => {
  const group = around(radio, 'radio-group')
  if (!group) return
  for (const other of inside(group, (inner) => tagOf(inner) === 'radio')) set(other, 'checked', other === radio)
  fire(group, 'change', { value: propertyOf(radio, 'value') })
}

const pressCheckbox = (checkbox: Element, fire: Fire): void => {
  set(checkbox, 'checked', propertyOf(checkbox, 'checked') !== true)
  const group = around(checkbox, 'checkbox-group')
  if (group) fire(group, 'change', { value: checkedValues(group, 'checkbox') })
}

const pressSwitch = (control: Element, fire: Fire): void => {
  set(control, 'checked', propertyOf(control, 'checked') !== true)
  fire(control, 'change', { value: propertyOf(control, 'checked') })
}

const pressButton = (button: Element, fire: Fire): void => {
  const form = around(button, 'form')
  if (!form) return
  if (propertyOf(button, 'formType') === 'submit') fire(form, 'submit', { value: formValues(form) })
  if (propertyOf(button, 'formType') === 'reset') fire(form, 'reset', {})
}

/** What WeChat's own controls do when a person presses them, besides the tap event. */
export const pressControl = (element: Element, fire: Fire): void => {
  const label = around(element, 'label')
  const control =
    label && tagOf(element) !== 'radio' && tagOf(element) !== 'checkbox' && tagOf(element) !== 'switch'
      ? inside(label, (inner) => ['radio', 'checkbox', 'switch'].includes(tagOf(inner)))[0]
      : element
  if (!control || propertyOf(control, 'disabled') === true) return
  if (tagOf(control) === 'radio') pressRadio(control, fire)
  if (tagOf(control) === 'checkbox') pressCheckbox(control, fire)
  if (tagOf(control) === 'switch') pressSwitch(control, fire)
  if (tagOf(control) === 'button') pressButton(control, fire)
}
