import type { PhotoRefusal } from '@contract/photo/labels'
import { photoLimits } from '@contract/photo/limits'
import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import type { PictureKind } from './magic'

export type Rendered = { full: Buffer; thumb: Buffer; width: number; height: number }
type Answer = Rendered | { unreadable: true } | { tooLarge: true }

/** Plain JavaScript beside the migrations, from where the service reads those too. */
const SCRIPT = path.resolve('server', 'renderer', 'render.mjs')
const PATIENCE_MS = 20_000
const IDLE_MS = 10_000

/** No secrets, and one arena: glibc's many keep what the pictures took (sharp's own advice for it). */
const environment = () => ({ PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, MALLOC_ARENA_MAX: '1' })

/**
 * Re-encodes one photo at a time in a process of its own, which is begun with the first and ends some seconds after the last.
 * A file that takes too long or brings the process down is refused like any other that cannot be read.
 */
export function createRenderer() {
  let child: ChildProcess | null = null
  let idle: NodeJS.Timeout | undefined

  function begin(): ChildProcess {
    const begun = fork(SCRIPT, {
      serialization: 'advanced',
      execArgv: [],
      env: environment(),
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    // It must not keep a service alive that has nothing else to do.
    begun.unref()
    begun.channel?.unref()
    return begun
  }

  const end = () => {
    clearTimeout(idle)
    const ended = child
    child = null
    ended?.kill('SIGKILL')
  }

  function ask(file: string, kind: PictureKind): Promise<Answer> {
    const { pixels, longSide, thumbSide } = photoLimits
    if (!child?.connected) child = begin()
    const asked = child
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => asked.kill('SIGKILL'), PATIENCE_MS)
      const fallen = () =>
        settle(() => {
          // Not the photo's fault when the service has ended it.
          if (child !== asked) return reject(new Error('the renderer was ended'))
          child = null
          resolve({ unreadable: true })
        })
      const broken = (error: Error) => settle(() => reject(error))
      const answered = (answer: unknown) => settle(() => resolve(answer as Answer))
      function settle(tell: () => void) {
        clearTimeout(late)
        asked.off('exit', fallen).off('error', broken).off('message', answered)
        tell()
      }
      asked.once('exit', fallen).once('error', broken).once('message', answered)
      asked.send({ file, kind, pixels, longSide, thumbSide })
    })
  }

  return {
    async render(file: string, kind: PictureKind): Promise<Rendered | { refusal: PhotoRefusal }> {
      clearTimeout(idle)
      const answer = await ask(file, kind)
      idle = setTimeout(end, IDLE_MS).unref()
      if ('full' in answer) return answer
      if ('tooLarge' in answer) return { refusal: 'photo_too_many_pixels' }
      return { refusal: kind === 'heif' ? 'photo_heic' : 'photo_damaged' }
    },
    end,
  }
}
