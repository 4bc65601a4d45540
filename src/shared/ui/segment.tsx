import { useId } from 'react'
import { classNames } from './class-names'
import { Group } from './group'
import type { Option } from './option'
import { RadioTile } from './radio-tile'
import './segment.scss'

export type SegmentProps = {
  /** Each part's id is `${id}-${value}`. */
  id: string
  label: string
  value: string
  onChange(value: string): void
  /** Two or three short ones. */
  options: readonly Option[]
}

/** One of two or three ways, as an answer; Tabs choose what of a list is seen. */
export function Segment({ id, label, value, onChange, options }: SegmentProps) {
  const name = useId()
  return (
    <Group role='radiogroup' label={label} className='seg'>
      {options.map((option) => (
        <RadioTile
          key={option.value}
          id={`${id}-${option.value}`}
          name={name}
          on={option.value === value}
          disabled={option.disabled}
          className={classNames('seg__btn', option.value === value && 'seg__btn--on')}
          onPress={() => onChange(option.value)}
        >
          {option.label}
        </RadioTile>
      ))}
    </Group>
  )
}
