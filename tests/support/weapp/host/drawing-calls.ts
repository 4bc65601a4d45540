import type { Journal } from '../journal'
import type { Realm } from '../realm'

/** A drawing context that draws nothing and keeps what it was told: there are no pixels in this runner. */
const recorder = (name: string, journal: Journal): unknown =>
  new Proxy(
    {},
    {
      get: (_, method) => {
        if (method === 'then' || typeof method === 'symbol') return undefined
        return (...values: unknown[]) => {
          journal.calls.push({
            name: `${name}.${method}`,
            options: { values: values.filter((value) => typeof value !== 'function') },
          })
          for (const value of values) if (typeof value === 'function') (value as () => void)()
          return method === 'measureText' ? { width: String(values[0]).length * 16 } : undefined
        }
      },
      set: () => true,
    },
  )

const EMPTY_RECT = {
  id: '',
  dataset: {},
  left: 0,
  right: 0,
  top: 0,
  bottom: 0,
  width: 0,
  height: 0,
  scrollTop: 0,
  scrollLeft: 0,
}

/** Answers every question with an empty rectangle: without layout there is nothing true to say. */
const selectorQuery = (realm: Realm) => {
  const answers: unknown[] = []
  const ask = (callback?: (rect: unknown) => void) => {
    answers.push({ ...EMPTY_RECT })
    callback?.({ ...EMPTY_RECT })
    return query
  }
  const nodes = {
    boundingClientRect: ask,
    scrollOffset: ask,
    fields: (_: unknown, done?: () => void) => ask(done),
    node: ask,
    context: ask,
  }
  const query: Record<string, unknown> = {
    in: () => query,
    select: () => nodes,
    selectAll: () => nodes,
    selectViewport: () => nodes,
    exec: (done?: (list: unknown[]) => void) => realm.later(() => done?.(answers)),
  }
  return query
}

export const drawingCalls = (journal: Journal, realm: Realm) => ({
  createCanvasContext: () => recorder('canvas', journal),
  createOffscreenCanvas: (size: { width?: number; height?: number } = {}) => ({
    ...size,
    getContext: () => recorder('offscreenCanvas', journal),
    createImage: () => ({}),
    requestAnimationFrame: (frame: () => void) => realm.later(frame, 16),
    toDataURL: () => 'data:image/png;base64,',
  }),
  createSelectorQuery: () => selectorQuery(realm),
})
