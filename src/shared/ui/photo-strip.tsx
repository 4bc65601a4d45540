import { useState } from 'react'
import { Icon } from './icon'
import { List } from './list'
import { ListItem } from './list-item'
import { Photo } from './photo'
import { text } from './photo-messages'
import { usePhotoViewer } from './photo-viewer'
import { Pressable } from './pressable'
import { Span } from './span'
import './photo-strip.scss'

export type StripPhoto = { id: string; url: string; thumbUrl: string }
export type PhotoStripProps = {
  /** Tells the strips of a page apart. */
  id: string
  photos: readonly StripPhoto[]
  /** The addresses no longer lead anywhere: whoever drew them can read newer ones. */
  onBroken?(): void
}

/** Photos of something that is written, small side by side; a press shows them large. Nothing where there are none. */
export function PhotoStrip({ id, photos, onBroken }: PhotoStripProps) {
  const [broken, setBroken] = useState<Readonly<Record<string, true>>>({})
  const { open, viewer } = usePhotoViewer(photos.map(({ url }, at) => ({ url, label: text.photo(at + 1) })))
  if (photos.length === 0) return null
  const fail = (address: string) => {
    if (!broken[address]) onBroken?.()
    setBroken((known) => ({ ...known, [address]: true }))
  }
  return (
    <>
      <List className='strip' label={text.strip(photos.length)}>
        {photos.map((photo, at) => (
          <ListItem key={photo.id} className='strip__item'>
            <Pressable
              id={`${id}-${at + 1}`}
              className='strip__open'
              label={text.open(at + 1)}
              onPress={() => open(at)}
            >
              {broken[photo.thumbUrl] || !photo.thumbUrl ? (
                <Span className='strip__none'>
                  <Icon name='camera' />
                  {photo.thumbUrl && text.broken}
                </Span>
              ) : (
                <Photo className='strip__img' src={photo.thumbUrl} alt='' onBroken={() => fail(photo.thumbUrl)} />
              )}
            </Pressable>
          </ListItem>
        ))}
      </List>
      {viewer}
    </>
  )
}
