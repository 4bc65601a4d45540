import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { buildSync } from 'esbuild'

const source = join(__dirname, '../../../../server/src/plugins/calendar/working-calendar.ts')

const program = `
  import { createWorkingCalendar } from ${JSON.stringify(source)}
  const calendar = createWorkingCalendar({
    corrections: [], publishedYears: [2025, 2026], officeHours: [{ from: '09:00', to: '17:30' }], cutOff: '17:30',
  })
  const found = []
  for (let ms = Date.UTC(2025, 0, 1); ms < Date.UTC(2027, 0, 1); ms += 19 * 3_600_000) {
    const at = new Date(ms)
    const due = calendar.deadline(at, 3)
    found.push(due.at, calendar.addServiceHours(at, 2).toISOString(), calendar.share(at, due, 0.8).toISOString())
  }
  process.stdout.write(JSON.stringify([new Date(2025, 0, 1).getTimezoneOffset(), found]))
`

test('the same act has the same deadline on a machine in any time zone', () => {
  const { outputFiles } = buildSync({
    stdin: { contents: program, resolveDir: __dirname, loader: 'ts' },
    bundle: true,
    platform: 'node',
    write: false,
  })
  const answers = ['Asia/Shanghai', 'UTC', 'America/Los_Angeles', 'America/Sao_Paulo', 'Pacific/Kiritimati'].map(
    (zone) => {
      const env = { ...process.env, TZ: zone }
      const output = execFileSync(process.execPath, ['-'], { env, input: outputFiles[0]!.text, encoding: 'utf8' })
      return JSON.parse(output) as [number, string[]]
    },
  )
  expect(answers.map(([offset]) => offset)).toEqual([-480, 0, 480, 180, -840])
  for (const [, found] of answers) expect(found).toEqual(answers[0]![1])
})
