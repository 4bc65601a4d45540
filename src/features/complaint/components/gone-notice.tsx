import { Notice } from '@/shared/ui'
import { text } from '../messages'

/** Why a question that was answered is asked again. */
export function GoneNotice({ step }: { step: keyof typeof text.gone }) {
  return (
    <Notice id='file-gone' tone='warn' alert>
      {text.gone[step]}
    </Notice>
  )
}
