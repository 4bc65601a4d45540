import { useId } from 'react'
import { Chip } from './chip'
import { classNames } from './class-names'
import { Group } from './group'
import type { Option } from './option'
import './chips.scss'

type Common = {
  /** Each chip's id is `${id}-${value}`. */
  id?: string
  label: string
  options: readonly Option[]
  /** One line that scrolls sideways, for filters. */
  scroll?: boolean
  /** Chips of one width in columns: choosing one moves none of the others. */
  even?: boolean
}
export type ChipsProps = Common &
  (
    | { multiple?: false; value: string; onChange(value: string): void }
    | { multiple: true; value: readonly string[]; onChange(value: string[]): void }
  )

export function Chips(p: ChipsProps) {
  const own = useId()
  const group = p.id ?? own
  const isOn = (value: string) => (p.multiple ? p.value.includes(value) : p.value === value)
  const press = (value: string) => {
    if (!p.multiple) p.onChange(value)
    else p.onChange(isOn(value) ? p.value.filter((one) => one !== value) : [...p.value, value])
  }

  return (
    <Group
      className={classNames('chips', p.scroll && 'chips--scroll', p.even && 'chips--even')}
      label={p.label}
      role={p.multiple ? 'group' : 'radiogroup'}
    >
      {p.options.map((option) => (
        <Chip
          key={option.value}
          id={`${group}-${option.value}`}
          name={own}
          label={option.label}
          on={isOn(option.value)}
          multiple={p.multiple ?? false}
          disabled={option.disabled}
          onPress={() => press(option.value)}
        />
      ))}
    </Group>
  )
}
