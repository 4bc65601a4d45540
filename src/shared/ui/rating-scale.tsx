import { Group } from './group'
import { RatingLevel } from './rating-level'
import './rating-scale.scss'

export type RatingScaleProps = {
  /** Each level's id is `${id ?? name}-${value}`. */
  id?: string
  name: string
  label: string
  /** 0 = not chosen yet. */
  value: number
  onChange(value: number): void
  /** Best first. */
  levels: readonly { value: number; label: string; note?: string }[]
}

export function RatingScale({ id, name, label, value, onChange, levels }: RatingScaleProps) {
  return (
    <Group role='radiogroup' label={label} className='rates'>
      {levels.map((level) => (
        <RatingLevel
          key={level.value}
          id={`${id ?? name}-${level.value}`}
          name={name}
          bars={level.value}
          label={level.label}
          note={level.note}
          on={level.value === value}
          onPress={() => onChange(level.value)}
        />
      ))}
    </Group>
  )
}
