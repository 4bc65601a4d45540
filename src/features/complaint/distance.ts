import { text } from './messages'

const words = text.place

/** `约 300 米`, `约 2.4 公里`: no finer than a community's centre can be meant. */
export const distance = (metres: number) =>
  metres < 950 ? words.metres(Math.round(metres / 100) * 100 || 0) : words.kilometres((metres / 1000).toFixed(1))
