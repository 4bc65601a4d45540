/** `onBrandSoft` is the custom property `--region-on-brand-soft` of the tokens. */
export const propertyOf = (name: string) => `--region-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
