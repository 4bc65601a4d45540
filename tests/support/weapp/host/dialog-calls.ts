import { HostFailure, type CallOptions, type HostFunction, type Reply } from './call'

export interface Dialog {
  kind: 'modal' | 'action-sheet'
  title: string
  content: string
  /** The buttons of a modal, or the lines of an action sheet. */
  choices: string[]
}

interface OpenDialog extends Dialog {
  answer(reply: Reply): void
  refuse(reason: string): void
}

/** WeChat refuses a modal with longer buttons, and an action sheet with more lines. */
const BUTTON_LENGTH = 4
const SHEET_LINES = 6

const text = (value: unknown, otherwise = ''): string => (typeof value === 'string' ? value : otherwise)

/** What lies over the screen and waits for a person; a test answers it as that person would. */
export class Dialogs {
  readonly shown: Dialog[] = []
  private open: OpenDialog | undefined

  get current(): Dialog | undefined {
    return this.open
  }

  confirm(input = ''): void {
    this.take('modal').answer({ confirm: true, cancel: false, content: input })
  }

  cancel(): void {
    const dialog = this.take()
    if (dialog.kind === 'modal') dialog.answer({ confirm: false, cancel: true, content: null })
    else dialog.refuse('cancel')
  }

  choose(line: string): void {
    const dialog = this.take('action-sheet')
    const tapIndex = dialog.choices.indexOf(line)
    if (tapIndex < 0) throw new Error(`no line "${line}" among ${dialog.choices.join(', ')}`)
    dialog.answer({ tapIndex })
  }

  readonly later: Record<string, HostFunction> = {
    showModal: (options) => {
      const buttons = [text(options.confirmText, '确定')]
      if (options.showCancel !== false) buttons.push(text(options.cancelText, '取消'))
      if (buttons.some((button) => [...button].length > BUTTON_LENGTH)) throw new HostFailure('button text is too long')
      return this.show('modal', options, buttons)
    },
    showActionSheet: (options) => {
      const lines = options.itemList as string[]
      if (lines.length > SHEET_LINES) throw new HostFailure('parameter error: itemList should not be large than 6')
      return this.show('action-sheet', options, lines)
    },
  }

  private show(kind: Dialog['kind'], options: CallOptions, choices: string[]): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const refuse = (reason: string) => reject(new HostFailure(reason))
      const dialog = { kind, title: text(options.title), content: text(options.content), choices: [...choices] }
      this.shown.push(dialog)
      this.open = { ...dialog, answer: resolve, refuse }
    })
  }

  private take(kind?: Dialog['kind']): OpenDialog {
    const { open } = this
    if (!open || (kind && open.kind !== kind)) throw new Error(`no ${kind ?? 'dialog'} is open`)
    this.open = undefined
    return open
  }
}
