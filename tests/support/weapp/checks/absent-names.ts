import { Linter } from 'eslint'
import type { ProgramFiles } from '../program-files'
import type { Finding } from './finding'

/** ECMAScript, whose newer parts WeChat fills in for old phones, and what WeChat itself gives to a script. */
const PRESENT = [
  'Array ArrayBuffer BigInt Boolean DataView Date Error EvalError Float32Array Float64Array Function Infinity Int16Array',
  'Int32Array Int8Array JSON Map Math NaN Number Object Promise Proxy RangeError ReferenceError Reflect RegExp Set String',
  'Symbol SyntaxError TypeError URIError Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakSet',
  'decodeURI decodeURIComponent encodeURI encodeURIComponent isFinite isNaN parseFloat parseInt undefined globalThis',
  'App Behavior Component Page clearInterval clearTimeout console exports getApp getCurrentPages global module require',
  'requirePlugin setInterval setTimeout wx',
].flatMap((line) => line.split(' '))

/** Taro's runtime knows every platform; this one belongs to another. */
const OTHER_PLATFORMS = new Set(['tt'])

const linter = new Linter()
const languageOptions: Linter.LanguageOptions = {
  ecmaVersion: 2019,
  sourceType: 'script',
  globals: Object.fromEntries(PRESENT.map((name) => [name, 'readonly'])),
}

const absentIn = (source: string): string[] => {
  const found = linter.verify(source, [{ languageOptions, rules: { 'no-undef': 'error' } }])
  const names = found.flatMap(({ message }) => /^'([\w$]+)' is not defined/.exec(message)?.[1] ?? [])
  return [...new Set(names)].filter((name) => !OTHER_PLATFORMS.has(name) && !source.includes(`typeof ${name}`))
}

/** Global names a script uses without asking first whether they are there: on a phone each is a ReferenceError. */
export const checkNames = (files: ProgramFiles): Finding[] =>
  files.names
    .filter((name) => name.endsWith('.js'))
    .flatMap((name) =>
      absentIn(files.read(name)).map((absent): Finding => ({ check: 'absent', detail: `${absent} in ${name}` })),
    )
