import { back as goBack } from '@/shared/platform/navigation'
import { Box } from './box'
import { classNames } from './class-names'
import { Heading } from './heading'
import { Icon } from './icon'
import { text } from './messages'
import { Pressable } from './pressable'
import { Span } from './span'

export type NavbarProps = { title: string; isHeading: boolean; back: boolean | (() => void) }

/** The right 104 px stay free for the capsule of the mini-program. */
export function Navbar({ title, isHeading, back }: NavbarProps) {
  const className = classNames('navbar__title', !back && 'navbar__title--root')
  return (
    <Box as='header' className='navbar'>
      {back && (
        <Pressable
          id='back'
          className='navbar__back'
          label={text.back}
          onPress={() => (typeof back === 'function' ? back() : goBack())}
        >
          <Icon name='back' size='lg' />
        </Pressable>
      )}
      {isHeading ? (
        <Heading level={1} className={className}>
          {title}
        </Heading>
      ) : (
        <Span className={className}>{title}</Span>
      )}
    </Box>
  )
}
