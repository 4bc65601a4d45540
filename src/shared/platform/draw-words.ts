/** What a drawing needs of a 2d context; both platforms have it. */
export type Brush = {
  fillStyle: unknown
  font: string
  textAlign: unknown
  fillRect(x: number, y: number, width: number, height: number): void
  fillText(text: string, x: number, y: number): void
}
export type Words = { title: string; lines: readonly string[]; fileName: string }

export const pictureWidth = 1080
const margin = 120
const lineHeight = 110
export const pictureHeight = (lines: readonly string[]) => margin * 3 + lineHeight * lines.length + 40

/** Dark words on white: the first line large, as it is what must be read later. Fonts of the device, nothing is loaded. */
export function drawWords(brush: Brush, { title, lines }: Words): void {
  const middle = pictureWidth / 2
  brush.fillStyle = '#FFFFFF'
  brush.fillRect(0, 0, pictureWidth, pictureHeight(lines))
  brush.fillStyle = '#14232E'
  brush.textAlign = 'center'
  brush.font = '600 48px sans-serif'
  brush.fillText(title, middle, margin + 40)
  lines.forEach((line, i) => {
    brush.font = i === 0 ? '600 88px sans-serif' : '400 40px sans-serif'
    brush.fillText(line, middle, margin * 2 + 60 + i * lineHeight)
  })
}
