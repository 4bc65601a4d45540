import { Span } from '@/shared/ui'

type Props = { meta: string; left: string; near: boolean }

/** `城市管理局最迟 12月2日(周二) 前答复您，还剩 8 个工作日`; the rest of the time stands out when it is the citizen's. */
export function DueWords({ meta, left, near }: Props) {
  if (!near) return <>{`${meta}，${left}`}</>
  return (
    <>
      {`${meta}，`}
      <Span className='due__left'>{left}</Span>
    </>
  )
}
