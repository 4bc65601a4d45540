import { parse, type AnyNode, type Expression, type Super } from 'acorn'
import type { ProgramFiles } from '../program-files'
import type { Finding } from './finding'

/** Calls WeChat runs only when app.json names them in requiredPrivateInfos. */
const PRIVATE_CALLS = new Set([
  'chooseAddress',
  'chooseLocation',
  'choosePoi',
  'getFuzzyLocation',
  'getLocation',
  'onLocationChange',
  'startLocationUpdate',
  'startLocationUpdateBackground',
])

/** Taro carries wrappers for every wx function, also for those the app never calls. */
const FRAMEWORK = /^(taro|vendors)\.js$/

/** Addresses that stand in library messages and namespaces and are never requested. */
const NEVER_REQUESTED = /(^|\.)(w3\.org|taro\.com|taro\.zone|reactjs\.org|react\.dev|fb\.me)$/

type Callee = Expression | Super

const nameOf = (callee: Callee): string | undefined => (callee.type === 'Identifier' ? callee.name : undefined)

/** Webpack asks for the global object this way, inside a try; the logic layer refuses and webpack goes on. */
const isWebpackGuard = (name: string, args: AnyNode[]): boolean =>
  name === 'Function' && args.length === 1 && args[0]?.type === 'Literal' && args[0].value === 'return this'

const childrenOf = (node: AnyNode): AnyNode[] =>
  Object.values(node as unknown as Record<string, unknown>)
    .flat()
    .filter((value): value is AnyNode => typeof value === 'object' && value !== null && 'type' in value)

const visit = (node: AnyNode, see: (node: AnyNode) => void): void => {
  see(node)
  for (const child of childrenOf(node)) visit(child, see)
}

const originOf = (text: string): URL | undefined =>
  /^(https?|wss?):\/\//.test(text) && URL.canParse(text) ? new URL(text) : undefined

export interface ScriptRules {
  /** The only origins the package may name, for instance the service's. */
  allowedOrigins: string[]
}

const inspect = (source: string, name: string, files: ProgramFiles, { allowedOrigins }: ScriptRules): Finding[] => {
  const found: Finding[] = []
  const declared = new Set(files.app.requiredPrivateInfos)
  const see = (node: AnyNode): void => {
    const at = `${name}@${node.start} ${source.slice(node.start, node.start + 60)}`
    if (node.type === 'NewExpression' || node.type === 'CallExpression') {
      const called = nameOf(node.callee)
      if ((called === 'eval' || called === 'Function') && !isWebpackGuard(called, node.arguments))
        found.push({ check: 'eval', detail: at })
      const member =
        node.callee.type === 'MemberExpression' && node.callee.property.type === 'Identifier'
          ? node.callee.property.name
          : ''
      if (PRIVATE_CALLS.has(member) && !declared.has(member) && !FRAMEWORK.test(name))
        found.push({ check: 'privacy', detail: `${member} is missing in requiredPrivateInfos: ${at}` })
    }
    const text = node.type === 'Literal' ? node.value : node.type === 'TemplateElement' ? node.value.cooked : undefined
    const url = typeof text === 'string' ? originOf(text) : undefined
    if (url && !allowedOrigins.includes(url.origin) && !NEVER_REQUESTED.test(url.hostname))
      found.push({ check: 'domain', detail: `${url.origin} is not on the list: ${name}@${node.start}` })
  }
  visit(parse(source, { ecmaVersion: 2019, allowReturnOutsideFunction: true }), see)
  return found
}

/** Reads every script: ES2019 syntax, no code from strings, private calls declared, no unlisted domain. */
export const checkScripts = (files: ProgramFiles, rules: ScriptRules): Finding[] =>
  files.names
    .filter((name) => name.endsWith('.js'))
    .flatMap((name) => {
      try {
        return inspect(files.read(name), name, files, rules)
      } catch (error) {
        return [{ check: 'syntax', detail: `${name} is not ES2019: ${(error as Error).message}` }]
      }
    })
