import { Image } from '@tarojs/components'

export type PhotoProps = { src: string; alt: string; className?: string; onBroken?(): void }

/** A picture that fills its place. */
export function Photo({ src, alt, className, onBroken }: PhotoProps) {
  return <Image src={src} className={className} mode='aspectFill' aria-label={alt} onError={onBroken} />
}
