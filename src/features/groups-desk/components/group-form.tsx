import { type ReactNode, useState } from 'react'
import { fieldSentence } from '@contract/complaint/errors'
import { ApiError } from '@/shared/lib/http'
import { textFault } from '@/shared/lib/text-fault'
import { Button, ButtonRow, Field, Notice, showToast, Stack, TextArea, TextInput } from '@/shared/ui'
import type { useGroupCommand } from '../api'
import { text } from '../messages'

/** `limit`: what a text is measured by; `code`: a number that is looked up. */
type Part = { name: string; label: string; hint?: string; limit?: { min: number; max: number }; rows?: number }
type Words = { submit: string; busy: string; done: string; cancel: string }
type Props = {
  id: string
  parts: readonly Part[]
  words: Words
  command: ReturnType<typeof useGroupCommand>
  danger?: boolean
  children?: ReactNode
  /** A sentence about what stands there, before anything is sent. */
  check?(values: Record<string, string>): Record<string, string>
  send(values: Record<string, string>): Parameters<ReturnType<typeof useGroupCommand>['mutateAsync']>[0]
  onDone(): void
  onCancel?(): void
}

/** A few fields and one button; what was written stays until the service has taken it. */
export function GroupForm({ id, parts, words, command, danger, children, check, send, onDone, onCancel }: Props) {
  const [values, setValues] = useState<Record<string, string>>(() =>
    Object.fromEntries(parts.map(({ name }) => [name, ''])),
  )
  const [faults, setFaults] = useState<Record<string, string>>({})
  const [problem, setProblem] = useState<string>()

  function submit() {
    if (command.isPending) return
    const wrong = Object.fromEntries(
      parts.flatMap(({ name, limit }) => {
        const fault = limit && textFault(values[name] ?? '', limit)
        return fault ? [[name, fieldSentence(name, fault, fault === 'short' ? limit.min : limit.max)]] : []
      }),
    )
    const found = { ...check?.(values), ...wrong }
    setFaults(found)
    setProblem(undefined)
    if (Object.keys(found).length > 0) return
    const trimmed = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.trim()]))
    command.mutate(send(trimmed), {
      onSuccess: () => {
        showToast(words.done)
        onDone()
      },
      onError: (error) => {
        if (!(error instanceof ApiError) || error.offline) return setProblem(text.offline)
        const named = Object.fromEntries(error.fields.map(({ path, message }) => [path.slice(1), message]))
        setFaults(named)
        setProblem(error.status === 412 ? text.conflict : error.detail)
      },
    })
  }

  return (
    <Stack gap={3}>
      {children}
      {problem && (
        <Notice id={`${id}-problem`} tone='danger' alert>
          {problem}
        </Notice>
      )}
      {parts.map(({ name, label, hint, limit, rows }) => {
        const change = (typed: string) => {
          setValues((before) => ({ ...before, [name]: typed }))
          setFaults(({ [name]: _mended, ...others }) => others)
        }
        return (
          <Field key={name} name={`${id}-${name}`} label={label} hint={hint} error={faults[name]}>
            {rows ? (
              <TextArea value={values[name] ?? ''} rows={rows} maxLength={limit?.max ?? 1000} onInput={change} />
            ) : (
              <TextInput value={values[name] ?? ''} onInput={change} />
            )}
          </Field>
        )
      })}
      <ButtonRow>
        <Button
          id={`${id}-submit`}
          look={danger ? 'danger-line' : 'primary'}
          loading={command.isPending}
          loadingLabel={words.busy}
          onPress={submit}
        >
          {words.submit}
        </Button>
        {onCancel && (
          <Button id={`${id}-cancel`} look='quiet' onPress={onCancel}>
            {words.cancel}
          </Button>
        )}
      </ButtonRow>
    </Stack>
  )
}
