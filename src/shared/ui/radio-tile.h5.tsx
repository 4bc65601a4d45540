import type { RadioTileProps } from './radio-tile'
import './choice.scss'

/** A native radio under the tile: the group is one tab stop, arrows move, and what cannot be chosen is passed over. */
export function RadioTile({ id, name, className, on, disabled, onPress, children }: RadioTileProps) {
  return (
    <label className={className}>
      <input
        type='radio'
        id={id}
        name={name}
        className='choice__input'
        checked={on}
        disabled={disabled}
        onChange={onPress}
      />
      {children}
    </label>
  )
}
