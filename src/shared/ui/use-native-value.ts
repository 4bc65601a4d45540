import Taro from '@tarojs/taro'
import { useCallback, useLayoutEffect, useRef, useState } from 'react'

type FormElement = { props: Record<string, unknown>; setAttribute(name: string, value: unknown): void }

/**
 * weapp: the native control owns what is typed. Taro would send the whole text back into the view on every key
 * (FormElement.value sets the attribute), which for a long story is kilobytes a key; here only a change from outside is sent.
 */
export function useNativeValue(value: string, onInput: (value: string) => void) {
  const [initial] = useState(value)
  const typed = useRef(value)
  const element = useRef<FormElement | null>(null)

  const ref = useCallback((node: unknown) => {
    element.current = node as FormElement | null
    if (!node) return
    Object.defineProperty(node, 'value', {
      configurable: true,
      get: () => typed.current,
      set: (next: unknown) => void (element.current && (element.current.props.value = next)),
    })
  }, [])

  useLayoutEffect(() => {
    if (value === typed.current) return
    const shown = typed.current
    typed.current = value
    // WeChat leaves a field as it is when it is given what it was given last, whatever was typed since.
    element.current?.setAttribute('value', shown)
    Taro.nextTick(() => {
      if (typed.current === value) element.current?.setAttribute('value', value)
    })
  }, [value])

  const handle = (event: { detail: { value: string } }) => {
    typed.current = event.detail.value
    onInput(event.detail.value)
  }
  return { ref, initial, handle }
}
