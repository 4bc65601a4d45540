export type Problem = Readonly<{ file: string; line: number | null; text: string }>

const show = ({ file, line, text }: Problem) => (line === null ? `${file}：${text}` : `${file} 第 ${line} 行：${text}`)

/** Everything that is wrong with a region pack, one line each. */
export class RegionPackError extends Error {
  override name = 'RegionPackError'

  constructor(
    folder: string,
    readonly problems: readonly Problem[],
  ) {
    super([`地区资料包 ${folder} 有 ${problems.length} 处要改：`, ...problems.map(show)].join('\n'))
  }
}

/** Takes the problems of one file. */
export type Report = (line: number | null, text: string) => void

export const collectProblems = () => {
  const problems: Problem[] = []
  return {
    reportFor:
      (file: string): Report =>
      (line, text) =>
        void problems.push({ file, line, text }),
    /** @throws RegionPackError when anything was reported */
    throwIfAny(folder: string) {
      if (problems.length > 0) throw new RegionPackError(folder, problems)
    },
  }
}
