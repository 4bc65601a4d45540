import { Box } from './box'
import { Icon } from './icon'
import { Pressable } from './pressable'
import { hideToast, useToast } from './toast-store'

/** Always in the page, so that a screen reader hears what comes into it. */
export function Toasts() {
  const message = useToast()
  return (
    <Box className='toasts' live='polite'>
      {message && (
        <Pressable id='toast' className='toast' onPress={hideToast}>
          <Icon name='check' />
          {message}
        </Pressable>
      )}
    </Box>
  )
}
