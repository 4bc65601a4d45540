import { ApiError } from '@/shared/lib/api-error'
import { hotline } from '@/shared/lib/region'
import { callPhone } from '@/shared/platform/phone'
import { Box } from './box'
import { Button } from './button'
import { Group } from './group'
import { Icon } from './icon'
import { text } from './messages'
import { Paragraph } from './paragraph'
import { Span } from './span'

export type ErrorStateProps = {
  error: Error
  onRetry?(): unknown
  title?: string
  /** The person has written something, and it is still there. */
  kept?: boolean
}

/** What failed, 重试, a second way, and the number to quote. */
export function ErrorState({ error, onRetry, title = text.failed.title, kept }: ErrorStateProps) {
  const incident = error instanceof ApiError ? error.requestId : ''
  return (
    <Group role='alert' className='blank'>
      <Span className='blank__icon blank__icon--danger'>
        <Icon name='warning' />
      </Span>
      <Paragraph className='blank__title'>{title}</Paragraph>
      <Paragraph className='blank__text'>{reason(error)}</Paragraph>
      {kept && <Paragraph className='blank__text'>{text.failed.kept}</Paragraph>}
      {incident && <Paragraph className='blank__text'>{text.failed.incident(incident)}</Paragraph>}
      <Box className='blank__act'>
        {onRetry && (
          <Button id='retry' look='primary' icon='refresh' onPress={() => void onRetry()}>
            {text.retry}
          </Button>
        )}
        <Button id='call-hotline' look='quiet' onPress={() => callPhone(hotline())}>
          {text.call(hotline())}
        </Button>
      </Box>
    </Group>
  )
}

function reason(error: Error): string {
  if (!(error instanceof ApiError)) return text.failed.server
  if (error.offline) return text.failed.offline
  if (error.status === 401) return text.failed.signIn
  if (error.status === 404) return error.detail || text.failed.missing
  return error.status < 500 && error.detail ? error.detail : text.failed.server
}
