import { classNames } from './class-names'
import { Span } from './span'

/** Five bars, `filled` of them dark: a shape beside the word. */
export function RatingBars({ filled }: { filled: number }) {
  return (
    <Span className='rate__dots' hidden>
      {[1, 2, 3, 4, 5].map((bar) => (
        <Span key={bar} className={classNames('rate__dot', `rate__dot--${bar}`, bar <= filled && 'rate__dot--on')} />
      ))}
    </Span>
  )
}
