import { useId } from 'react'
import { classNames } from './class-names'
import './date-strip.scss'
import { Group } from './group'
import { pickText } from './pick-messages'
import { RadioTile } from './radio-tile'
import { Span } from './span'

export type StripDay = {
  /** YYYY-MM-DD */
  value: string
  /** 周二 */
  week: string
  /** 3 个、约满、休息: never by colour alone. */
  state: string
  /** Nothing can be had on this day. */
  full?: boolean
}
export type DateStripProps = {
  /** Each day's id is `${id}-${value}`. */
  id: string
  label: string
  value: string
  onChange(value: string): void
  days: readonly StripDay[]
}

/** Days to choose from, each with a word for what is left of it. */
export function DateStrip({ id, label, value, onChange, days }: DateStripProps) {
  const name = useId()
  return (
    <Group role='radiogroup' label={label} className='days'>
      {days.map((day) => (
        <RadioTile
          key={day.value}
          id={`${id}-${day.value}`}
          name={name}
          on={day.value === value}
          disabled={day.full}
          className={classNames('day', day.value === value && 'day--on', day.full && 'day--full')}
          onPress={() => onChange(day.value)}
        >
          <Span className='day__week'>{day.week}</Span>
          <Span className='vh'>{pickText.day(Number(day.value.slice(5, 7)), Number(day.value.slice(8)))}</Span>
          <Span className='day__num num' hidden>
            {Number(day.value.slice(8))}
          </Span>
          <Span className='day__state'>{day.state}</Span>
        </RadioTile>
      ))}
    </Group>
  )
}
