import type { Compiler } from 'webpack'

/**
 * Events that no screen of this app listens to. Taro binds them on every element of every level, and WeChat then carries each
 * touch over to the logic; eslint refuses the attributes that would need them.
 */
const unheard = [
  ...['touchstart', 'touchmove', 'touchend', 'touchcancel', 'longpress'],
  ...['animationstart', 'animationiteration', 'animationend', 'transitionend'],
]
/** Of WeChat's own button only what open-button.tsx uses. */
const ofButton = [
  'size',
  'type',
  'plain',
  'loading',
  'form-type',
  'name',
  'lang',
  'session-from',
  'app-parameter',
].concat(
  ['send-message-title', 'send-message-path', 'send-message-img', 'show-message-card', 'business-id'],
  ['hover-stop-propagation', 'hover-start-time', 'hover-stay-time', 'bindgetuserinfo', 'bindcontact', 'binderror'],
  ['bindgetrealtimephonenumber', 'bindchooseavatar', 'bindopensetting', 'bindlaunchapp'],
)

const events = new RegExp(` bind(?:${unheard.join('|')})="eh"`, 'g')
const attributes = new RegExp(` (?:${ofButton.join('|')})="[^"]*"`, 'g')

export const lean = (wxml: string) =>
  wxml
    .replaceAll(events, '')
    .replaceAll(/<button [^>]*>/g, (tag) => tag.replaceAll(attributes, ''))
    .replaceAll(/\n\s*/g, '')

/** Takes out of base.wxml what nothing uses: it is read at every start, and counts in the main package. */
export class LeanTemplates {
  apply(compiler: Compiler) {
    const { Compilation, sources } = compiler.webpack
    compiler.hooks.compilation.tap('LeanTemplates', (compilation) =>
      compilation.hooks.processAssets.tap(
        { name: 'LeanTemplates', stage: Compilation.PROCESS_ASSETS_STAGE_REPORT },
        () => {
          const base = compilation.getAsset('base.wxml')
          if (base) compilation.updateAsset('base.wxml', new sources.RawSource(lean(base.source.source().toString())))
        },
      ),
    )
  }
}
