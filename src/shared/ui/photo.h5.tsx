import type { PhotoProps } from './photo'

export function Photo({ src, alt, className, onBroken }: PhotoProps) {
  return <img src={src} alt={alt} className={className} draggable={false} onError={onBroken} />
}
