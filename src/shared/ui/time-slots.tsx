import { useId } from 'react'
import { classNames } from './class-names'
import { Group } from './group'
import { RadioTile } from './radio-tile'
import { Span } from './span'
import './time-slots.scss'

export type TimeSlot = {
  value: string
  /** 09:00-10:30 */
  time: string
  /** 可约、已约满、候补，前面 1 人 */
  note: string
  /** `full` cannot be chosen; `wait` can, and says for how long. */
  state?: 'free' | 'full' | 'wait'
}
export type TimeSlotsProps = {
  /** Each slot's id is `${id}-${value}`. */
  id: string
  label: string
  value: string
  onChange(value: string): void
  slots: readonly TimeSlot[]
}

/** Times of one day to choose from, each with a word for its state. */
export function TimeSlots({ id, label, value, onChange, slots }: TimeSlotsProps) {
  const name = useId()
  return (
    <Group role='radiogroup' label={label} className='slots'>
      {slots.map((slot) => (
        <RadioTile
          key={slot.value}
          id={`${id}-${slot.value}`}
          name={name}
          on={slot.value === value}
          disabled={slot.state === 'full'}
          className={classNames('slot', slot.state && `slot--${slot.state}`, slot.value === value && 'slot--on')}
          onPress={() => onChange(slot.value)}
        >
          <Span className='slot__time num'>{slot.time}</Span>
          <Span className='slot__note'>{slot.note}</Span>
        </RadioTile>
      ))}
    </Group>
  )
}
