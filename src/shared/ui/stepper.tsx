import { Box } from './box'
import { classNames } from './class-names'
import { Group } from './group'
import { Icon } from './icon'
import { pickText } from './pick-messages'
import { Pressable } from './pressable'
import './stepper.scss'

export type StepperProps = {
  /** The buttons' ids are `${id}-less` and `${id}-more`. */
  id: string
  /** What is counted: 人数 */
  label: string
  value: number
  onChange(value: number): void
  min: number
  max: number
}

/** A small whole number; for a large one use TextInput. */
export function Stepper({ id, label, value, onChange, min, max }: StepperProps) {
  const side = (name: 'less' | 'more', by: number, end: boolean) => (
    <Pressable
      id={`${id}-${name}`}
      className={classNames('stepper__btn', end && 'stepper__btn--off')}
      label={pickText[name](label)}
      disabled={end}
      onPress={() => onChange(value + by)}
    >
      <Icon name={by < 0 ? 'minus' : 'plus'} />
    </Pressable>
  )
  return (
    <Group role='group' label={label} className='stepper'>
      {side('less', -1, value <= min)}
      <Box className='stepper__num num' live='polite'>
        {value}
      </Box>
      {side('more', 1, value >= max)}
    </Group>
  )
}
