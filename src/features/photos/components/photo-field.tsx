import { useMemo, useState } from 'react'
import { photoLimits } from '@contract/photo/limits'
import { choosePhotos } from '@/shared/platform/choose-photos'
import { Field, PrivacySheet, Uploader } from '@/shared/ui'
import { text } from '../messages'
import { room } from '../model'
import { uploadItems } from '../upload-items'
import type { OpenAlbum } from '../use-album'

type Props = { photos: OpenAlbum; name: string; hint?: string; error?: string }
const max = photoLimits.perTicket

/** 照片（选填）: the album of a draft as a field of its form. */
export function PhotoField({ photos, name, hint = text.most(max), error }: Props) {
  const { album } = photos
  const [unable, setUnable] = useState(false)
  const items = useMemo(() => uploadItems(photos), [photos])

  const choose = () => {
    setUnable(false)
    choosePhotos(room(photos.photos)).then(
      (files) => files.length > 0 && void album.add(files),
      () => setUnable(true),
    )
  }
  return (
    <Field
      name={name}
      label={text.label}
      hint={hint}
      error={error ?? (unable ? text.unable : undefined)}
      optional
      group
    >
      <Uploader
        id={name}
        items={items}
        max={max}
        surplus={photos.surplus}
        onAdd={choose}
        onFiles={(files) => void album.add(files)}
        onRemove={(photo) => album.remove(photo)}
        onRetry={(photo) => album.retry(photo)}
      />
      <PrivacySheet />
    </Field>
  )
}
