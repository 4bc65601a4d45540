import type { PhotoFile } from '@/shared/platform/photo-file'
import { Box } from './box'
import { Group } from './group'
import { Icon } from './icon'
import { List } from './list'
import { ListItem } from './list-item'
import { Paragraph } from './paragraph'
import { text } from './photo-messages'
import { usePhotoViewer } from './photo-viewer'
import { Pressable } from './pressable'
import { Span } from './span'
import type { UploadItem } from './upload-item'
import { UploadTile } from './upload-tile'
import { UploadZone } from './upload-zone'
import { useUploadNews } from './use-upload-news'
import './uploader.scss'

export type UploaderProps = {
  id: string
  items: readonly UploadItem[]
  max: number
  /** How many of the last choice were too many. */
  surplus: number
  onAdd(): void
  /** Photos that were pasted or dropped. */
  onFiles(files: PhotoFile[]): void
  onRemove(name: string): void
  onRetry(name: string): void
}

/** Photos being added to something: each with its progress, the way to cancel it and the way to try it again. */
export function Uploader({ id, items, max, surplus, onAdd, onFiles, onRemove, onRetry }: UploaderProps) {
  const room = max - items.length
  const news = useUploadNews(items, surplus > 0 ? text.surplus(max, surplus) : '')
  const shown = items.filter(({ stage, preview }) => stage === 'ready' && preview)
  const { open, viewer } = usePhotoViewer(
    shown.map((item) => ({ url: item.preview, label: text.photo(items.indexOf(item) + 1) })),
  )

  return (
    <UploadZone onFiles={onFiles}>
      <List className='upload__tiles'>
        {items.map((item, at) => (
          <UploadTile
            key={item.name}
            id={`${id}-${at + 1}`}
            item={item}
            n={at + 1}
            onOpen={() => open(shown.indexOf(item))}
            onRemove={() => onRemove(item.name)}
            onRetry={() => onRetry(item.name)}
          />
        ))}
        {room > 0 && (
          <ListItem className='upload__tile'>
            <Pressable id={`${id}-add`} className='upload__add' label={text.addMore(room)} onPress={onAdd}>
              <Icon name='camera' size='lg' />
              <Span className='upload__word'>{text.add}</Span>
            </Pressable>
          </ListItem>
        )}
      </List>
      {surplus > 0 && <Paragraph className='field__error'>{text.surplus(max, surplus)}</Paragraph>}
      <Box className='field__foot'>
        <Span className='upload__drop'>{text.drop}</Span>
        {items.length > 0 && (
          <Span className='num upload__count' label={text.countLabel(items.length, max)}>
            {text.count(items.length, max)}
          </Span>
        )}
      </Box>
      <Group role='status' className='vh'>
        {news}
      </Group>
      {viewer}
    </UploadZone>
  )
}
