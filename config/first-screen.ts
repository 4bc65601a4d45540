import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { JSDOM, ResourceLoader, VirtualConsole } from 'jsdom'
import type { Compiler } from 'webpack'

/** Milliseconds the built app is given to draw its first screen. */
const PATIENCE = 20_000
/** 关怀版 looks otherwise: whoever chose it, or has large letters, waits for the app instead of seeing both. */
const ownScreen =
  'try{var r=document.documentElement,m=localStorage.getItem("reading-mode");' +
  '(m?m===\'"elder"\':parseFloat(getComputedStyle(r).fontSize)>=20)&&r.classList.add("own-screen")}catch(e){}'

class Built extends ResourceLoader {
  readonly asked: string[] = []
  constructor(private readonly folder: string) {
    super()
  }
  override fetch(url: string) {
    this.asked.push(new URL(url).pathname)
    return Promise.resolve(readFileSync(path.join(this.folder, new URL(url).pathname))) as ReturnType<
      ResourceLoader['fetch']
    >
  }
}

/** A network that never answers: what is drawn is what a newcomer sees before any data. */
class Silence {
  open() {}
  send() {}
  abort() {}
  setRequestHeader() {}
  addEventListener() {}
}

type Home = { html: string; fetched: string[] }

/** The home page as the built app itself draws it, and what else it fetched for that. @throws Error when it draws none */
async function drawHome(folder: string, html: string): Promise<Home> {
  const faults: string[] = []
  const virtualConsole = new VirtualConsole()
  virtualConsole.on('jsdomError', (error) => faults.push(error.message))
  const built = new Built(folder)
  const { window } = new JSDOM(html, {
    url: 'http://localhost/',
    runScripts: 'dangerously',
    resources: built,
    pretendToBeVisual: true,
    virtualConsole,
    beforeParse(window) {
      Object.assign(window, { XMLHttpRequest: Silence, matchMedia: () => ({ matches: false, addEventListener() {} }) })
    },
  })
  try {
    for (const until = Date.now() + PATIENCE; Date.now() < until;) {
      const page = window.document.querySelector('.taro_page > *')
      if (page?.querySelector('h1'))
        return { html: page.outerHTML, fetched: built.asked.filter((address) => !html.includes(address)) }
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error(`the built app draws no home page: ${faults.join('\n')}`)
  } finally {
    window.close()
  }
}

/** home.html is index.html with the home page drawn in it: it is read before the first script has come, and the app takes it away. */
export class FirstScreen {
  apply(compiler: Compiler) {
    compiler.hooks.afterEmit.tapPromise('FirstScreen', async ({ outputOptions }) => {
      const folder = outputOptions.path ?? compiler.outputPath
      const html = readFileSync(path.join(folder, 'index.html'), 'utf8')
      const home = await drawHome(folder, html)
      const head = home.fetched.map((address) =>
        address.endsWith('.css')
          ? `<link rel="stylesheet" href="${address}">`
          : `<link rel="preload" as="script" fetchpriority="low" href="${address}">`,
      )
      const script = `js/first-screen.${createHash('sha256').update(ownScreen).digest('hex').slice(0, 8)}.js`
      mkdirSync(path.join(folder, 'js'), { recursive: true })
      writeFileSync(path.join(folder, script), ownScreen)
      const page = html
        .replace('</head>', `${head.join('')}<script src="/${script}"></script></head>`)
        .replace('<div id="app">', `<div id="first-screen">${home.html}</div><div id="app">`)
      writeFileSync(path.join(folder, 'home.html'), page)
    })
  }
}
