import { useEffect, useId, useState } from 'react'
import { Heading } from './heading'
import { Icon } from './icon'
import { Overlay } from './overlay'
import { text } from './photo-messages'
import type { PhotoViewer, Viewable } from './photo-viewer'
import { Pressable } from './pressable'
import './photo-viewer.scss'

/** A dialog over the page: arrows and buttons go on and back, Escape closes. */
export function usePhotoViewer(photos: readonly Viewable[]): PhotoViewer {
  const titleId = useId()
  const [at, setAt] = useState<number | null>(null)
  const photo = at === null ? undefined : photos[at]
  const close = () => setAt(null)
  const { length } = photos
  useEffect(() => {
    const arrows = ({ key }: KeyboardEvent) => {
      const by = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0
      setAt((now) => (now === null ? now : (now + by + length) % length))
    }
    if (at === null) return undefined
    document.addEventListener('keydown', arrows)
    return () => document.removeEventListener('keydown', arrows)
  }, [at, length])
  if (at === null || !photo) return { open: setAt, viewer: null }

  const many = length > 1
  const step = (by: number) => setAt((at + by + length) % length)
  const viewer = (
    <Overlay titleId={titleId} className='viewer' onClose={close}>
      <div className='viewer__inner'>
        <div className='viewer__head'>
          <Heading level={2} id={titleId} size='title'>
            {many ? text.of(at + 1, length) : photo.label}
          </Heading>
          <Pressable id='viewer-close' className='viewer__button' label={text.close} onPress={close}>
            <Icon name='close' size='lg' />
          </Pressable>
        </div>
        <img className='viewer__img' src={photo.url} alt={photo.label} />
        {many && (
          <div className='viewer__foot'>
            <Pressable id='viewer-previous' className='viewer__button viewer__button--back' onPress={() => step(-1)}>
              <Icon name='back' size='lg' />
              {text.previous}
            </Pressable>
            <Pressable id='viewer-next' className='viewer__button' onPress={() => step(1)}>
              {text.next}
              <Icon name='chevron-right' size='lg' />
            </Pressable>
          </div>
        )}
      </div>
    </Overlay>
  )
  return { open: setAt, viewer }
}
