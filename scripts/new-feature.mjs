// npm run new-feature <name> <中文名>: a service of the district from end to end, as small as it can be: a list of one's own
// entries in the app, contract, module and table of the service, and tests of all four kinds. It passes every gate untouched.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import prettier from 'prettier'
import { root, runProgram } from './run-program.mjs'

const templates = join(root, 'scripts', 'new-feature')
const [name = '', title = ''] = process.argv.slice(2)

function stop(why) {
  console.error(why)
  process.exit(1)
}
if (!/^[a-z]+(-[a-z]+)*$/.test(name) || !/\p{Script=Han}/u.test(title) || /['`\\\n]/.test(title))
  stop('Usage: npm run new-feature <name> <中文名>, such as: npm run new-feature legal-aid 法律援助')
if (name === 'common') stop('WeChat takes no sub-package of that name.')
for (const taken of [`src/features/${name}`, `contract/${name}`, `server/src/modules/${name}`])
  if (existsSync(join(root, taken))) stop(`${taken} is there already.`)

const camel = name.replace(/-(.)/g, (_, letter) => letter.toUpperCase())
const pascal = camel[0].toUpperCase() + camel.slice(1)
const migrations = readdirSync(join(root, 'server', 'migrations')).map((file) => Number(file.slice(0, 4)))
const words = {
  __number__: String(Math.max(0, ...migrations) + 1).padStart(4, '0'),
  __name__: name,
  __Name__: pascal,
  __camel__: camel,
  __snake__: name.replaceAll('-', '_'),
  __title__: title,
}
const filled = (text) => Object.entries(words).reduce((part, [mark, word]) => part.replaceAll(mark, word), text)

/** As the formatter would leave it: how long a line is depends on the name. */
async function write(path, text) {
  const file = join(root, path)
  mkdirSync(dirname(file), { recursive: true })
  const known = (await prettier.getFileInfo(file)).inferredParser
  const options = { ...(await prettier.resolveConfig(file)), filepath: file }
  writeFileSync(file, known ? await prettier.format(text, options) : text)
  console.log(`  ${path}`)
}

/** Puts `line` before or after the one place of a file that all features are told of. */
async function register(path, mark, line, where = 'after') {
  const text = readFileSync(join(root, path), 'utf8')
  const at = typeof mark === 'string' ? text.indexOf(mark) : [...text.matchAll(mark)].at(-1)?.index
  if (at === undefined || at < 0) stop(`${path} is not as this program knows it: it looks for ${mark}`)
  const found = typeof mark === 'string' ? mark.length : [...text.matchAll(mark)].at(-1)[0].length
  const place = where === 'after' ? at + found : at
  await write(path, text.slice(0, place) + line + text.slice(place))
}

const files = readdirSync(templates, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
for (const entry of files) {
  const file = join(entry.parentPath ?? entry.path, entry.name)
  await write(filled(relative(templates, file)).replace(/\.txt$/, ''), filled(readFileSync(file, 'utf8')))
}

await register(
  'src/app.config.ts',
  'const subPackages = [\n',
  `{ root: 'features/${name}', pages: ['list'].map((screen) => \`pages/\${screen}/index\`) },\n`,
)
await register(
  'contract/permissions.ts',
  'export const permissions: Record<string, Permission> = {\n',
  `list${pascal}: { citizen: 'own' },\nadd${pascal}: { citizen: 'own' },\n`,
)
await register(
  'server/src/app.ts',
  /from '\.\/modules\/[a-z-]+\/public'\n/g,
  `import { create${pascal}Service, ${camel}Routes } from './modules/${name}/public'\n`,
)
await register(
  'server/src/app.ts',
  '  if (options.webRoot)',
  `  await app.register(${camel}Routes, { prefix, service: create${pascal}Service(ports) })\n`,
  'before',
)

const { ok, said } = await runProgram([join(root, 'scripts', 'openapi.mjs')])
if (!ok) stop(said)
console.log('  contract/openapi.json')
console.log(`${title} stands. It is reached at /features/${name}/pages/list/index; no screen leads to it yet.`)
