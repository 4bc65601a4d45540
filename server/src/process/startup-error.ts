/** Says to the operator, in Chinese and English, why the service cannot start; needs no stack. */
export class StartupError extends Error {
  constructor(chinese: string, english: string, options?: ErrorOptions) {
    super(`${chinese}\n${english}`, options)
    this.name = 'StartupError'
  }
}
