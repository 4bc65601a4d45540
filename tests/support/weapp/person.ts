import { MiniProgram } from './driver'
import * as gestures from './gestures'

/** Somebody with a phone, at a person's pace: looks until a thing is there, then acts. */
export class Person extends MiniProgram {
  /** How often this person pressed something. */
  taps = 0

  async press(id: string): Promise<void> {
    await this.sees(id)
    this.tap(id)
    this.taps += 1
    await this.settle()
  }

  /** Types, waits until the page has followed, leaves the field. */
  async write(id: string, words: string): Promise<void> {
    await this.sees(id)
    const value = gestures.type(this.byId(id), words)
    await this.settle()
    gestures.leave(this.byId(id), value)
    await this.settle()
  }

  /** Settles a picker: the place of a line, or a day. */
  async pick(id: string, value: number | string): Promise<void> {
    await this.sees(id)
    this.change(id, value)
    await this.settle()
  }

  async sees(id: string): Promise<void> {
    await this.until(() => this.has(id))
  }

  async reads(words: string): Promise<void> {
    await this.until(() => this.visibleText().includes(words))
  }

  /** Waits for a page by its folder: `complaint/pages/story`, `pages/home`. */
  async reaches(page: string): Promise<void> {
    await this.until(() => this.currentPath().endsWith(`${page}/index`))
    await this.settle()
  }

  /** Comes to a page by a code or a shared card: no other page lies below it. */
  async opens(url: string): Promise<void> {
    this.stack.reLaunch(url)
    await this.settle()
  }

  async back(): Promise<void> {
    this.goBack()
    await this.settle()
  }

  /** Back to the page the mini-program opened with. */
  async backToStart(): Promise<void> {
    while (this.stack.pages.length > 1) await this.back()
  }

  /** The digits of a number that is shown in groups. */
  digits(id: string): string {
    return this.text(id).replace(/\D/g, '')
  }

  /** The requests of a kind this phone has sent: "POST /complaints". */
  sent(line: string) {
    const [method, path = ''] = line.split(' ')
    return this.network.sent.filter((one) => one.method === method && one.path === `/api/v1${path}`)
  }

  /** 标准版 or 关怀版, by the class that carries its letters and sizes. */
  look(): string | undefined {
    const themes = this.find(({ class: names }) => /\btheme-/.test(names)).map(
      ({ class: names }) => /theme-(\w+)/.exec(names)?.[1],
    )
    return themes[0]
  }

  /** Everything the phone keeps, as one text. */
  kept(): string {
    return JSON.stringify(this.storage.snapshot())
  }
}
