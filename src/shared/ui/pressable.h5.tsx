import type { PressableProps } from './pressable'

/** A submit button leaves its work to the form, which Enter reaches too. `aria-disabled` instead of `disabled`: a reason can only be read on something that takes focus. */
export function Pressable(p: PressableProps) {
  const live = !p.disabled && !p.busy
  return (
    <button
      id={p.id}
      type={p.submit ? 'submit' : 'button'}
      className={p.className}
      role={p.role === 'button' ? undefined : p.role}
      aria-label={p.label}
      aria-disabled={p.disabled || undefined}
      aria-busy={p.busy || undefined}
      aria-checked={p.checked}
      aria-selected={p.selected}
      aria-pressed={p.pressed}
      aria-expanded={p.expanded}
      aria-controls={p.controls}
      aria-describedby={p.describedBy}
      tabIndex={p.tabStop === false ? -1 : undefined}
      onClick={(event) => {
        if (!live) event.preventDefault()
        else if (!p.submit) p.onPress?.()
      }}
    >
      {p.children}
    </button>
  )
}
