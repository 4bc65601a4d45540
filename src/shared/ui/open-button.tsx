import { Button as NativeButton } from '@tarojs/components'
import { classNames } from './class-names'
import './open-button.scss'

export type OpenButtonProps = {
  id: string
  look?: 'primary' | 'secondary'
  /** The person agrees to the privacy guide by this tap. */
  onAgree?(): void
  /** The person chose a phone number of their WeChat; the code is for the service. Null when they did not. */
  onPhone?(code: string | null): void
  children: string
}

/** WeChat's own button, where only that may ask. */
export function OpenButton({ id, look = 'primary', onAgree, onPhone, children }: OpenButtonProps) {
  return (
    <NativeButton
      id={id}
      className={classNames('btn', `btn--${look}`, 'btn--block', 'open-button')}
      hoverClass='pressed'
      openType={onPhone ? 'getPhoneNumber' : 'agreePrivacyAuthorization'}
      onGetPhoneNumber={onPhone && (({ detail }) => onPhone(detail.code ?? null))}
      onAgreePrivacyAuthorization={onAgree}
    >
      {children}
    </NativeButton>
  )
}
