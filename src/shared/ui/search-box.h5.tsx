import { classNames } from './class-names'
import { Icon } from './icon'
import { text } from './messages'
import { Pressable } from './pressable'
import type { SearchBoxProps } from './search-box'

export function SearchBox({ id = 'search', label, value, onInput, onSearch, placeholder, onHero }: SearchBoxProps) {
  return (
    <form
      role='search'
      className={classNames('search', onHero && 'search--hero')}
      onSubmit={(event) => {
        event.preventDefault()
        onSearch?.(value)
      }}
    >
      <Icon name='search' />
      <input
        id={id}
        className='search__input'
        type='text'
        enterKeyHint='search'
        autoComplete='off'
        value={value}
        placeholder={placeholder}
        aria-label={label}
        onChange={(event) => onInput(event.target.value)}
      />
      {value && (
        <Pressable id={`${id}-clear`} className='search__clear' label={text.clear} onPress={() => onInput('')}>
          <Icon name='close' />
        </Pressable>
      )}
    </form>
  )
}
