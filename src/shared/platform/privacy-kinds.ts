/** What a private interface of WeChat would read or write; each has a plain sentence on the consent sheet. */
export type PrivacyKind = 'photos' | 'album' | 'location' | 'phone' | 'clipboard' | 'calendar' | 'other'

/** The person did not agree. Nothing was read; what does not need it goes on. */
export class PrivacyRefused extends Error {
  constructor() {
    super('privacy refused')
    this.name = 'PrivacyRefused'
  }
}
