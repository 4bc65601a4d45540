import { Box } from './box'
import { Button } from './button'
import { Icon } from './icon'
import { ListItem } from './list-item'
import { Paragraph } from './paragraph'
import { Photo } from './photo'
import { text } from './photo-messages'
import { Pressable } from './pressable'
import { Span } from './span'
import type { UploadItem } from './upload-item'

type Props = {
  id: string
  item: UploadItem
  /** Counts from 1. */
  n: number
  onOpen(): void
  onRemove(): void
  onRetry(): void
}

const stateOf = ({ stage, percent, paused }: UploadItem) => {
  if (stage === 'working') return text.working
  if (paused) return text.paused
  return stage === 'uploading' ? text.uploading(percent) : text.waiting
}

/** One photo of an uploader. What needs a sentence takes the whole row, so that the sentence can be read. */
export function UploadTile({ id, item, n, onOpen, onRemove, onRetry }: Props) {
  const { stage, percent, sentence, preview } = item
  if ((stage === 'failed' || stage === 'refused') && sentence)
    return (
      <ListItem className='upload__row'>
        <Span className='upload__warn' hidden>
          <Icon name='warning' />
        </Span>
        <Box className='upload__words'>
          <Paragraph className='strong'>{text.photo(n)}</Paragraph>
          <Paragraph>{sentence}</Paragraph>
          <Box className='upload__acts'>
            {stage === 'failed' && (
              <Button id={`${id}-retry`} look='link' small label={text.retryLabel(n)} onPress={onRetry}>
                {text.retryButton}
              </Button>
            )}
            <Button id={`${id}-remove`} look='link' small label={text.remove(n)} onPress={onRemove}>
              {text.removeButton}
            </Button>
          </Box>
        </Box>
      </ListItem>
    )

  const ready = stage === 'ready'
  const picture = preview ? (
    <Photo className='upload__img' src={preview} alt='' />
  ) : (
    <Span className='upload__none' hidden>
      <Icon name='camera' size='lg' />
    </Span>
  )
  return (
    <ListItem className='upload__tile'>
      {ready && (
        <Pressable id={`${id}-open`} className='upload__open' label={text.open(n)} onPress={onOpen}>
          {picture}
        </Pressable>
      )}
      {stage === 'failed' && (
        <Pressable id={`${id}-retry`} className='upload__fail' label={text.retryLabel(n)} onPress={onRetry}>
          <Icon name='refresh' size='lg' />
          <Span className='upload__word'>{text.retry}</Span>
        </Pressable>
      )}
      {!ready && stage !== 'failed' && (
        <>
          {picture}
          <Span className='upload__cover' label={text.state(n, stateOf(item))}>
            <Span className='upload__word'>{stateOf(item)}</Span>
            {(stage === 'uploading' || stage === 'working') && (
              <Span className='upload__bar'>
                <Span className='upload__fill' style={{ width: `${stage === 'working' ? 100 : percent}%` }} />
              </Span>
            )}
          </Span>
        </>
      )}
      <Pressable
        id={`${id}-remove`}
        className='upload__del'
        label={ready || stage === 'failed' ? text.remove(n) : text.cancel(n)}
        onPress={onRemove}
      >
        <Span className={stage === 'failed' ? 'upload__x upload__x--fail' : 'upload__x'}>
          <Icon name='close' size='sm' />
        </Span>
      </Pressable>
    </ListItem>
  )
}
