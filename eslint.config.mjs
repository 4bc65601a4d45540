import js from '@eslint/js'
import checkFile from 'eslint-plugin-check-file'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const nodeGlobals = Object.fromEntries(
  ['process', 'console', 'performance', 'fetch', 'URL', 'AbortSignal', 'Buffer', 'module', 'require', '__dirname']
    .concat(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'])
    .map((name) => [name, 'readonly']),
)

const typescript = '**/*.{ts,tsx}'
const programs = ['{scripts,tests,config}/**/*.{js,mjs,cjs}', '*.{js,mjs,cjs}']

/** Where a default export is what the framework asks for. */
const readByDefaultExport = [
  'src/app.tsx',
  'src/app.config.ts',
  'src/**/pages/**/index.tsx',
  'src/pages/*/index.tsx',
  'src/**/index.config.ts',
  'config/h5-stubs/*.js',
  'config/{index,dev,prod}.ts',
  'tests/support/jest-global-*.ts',
  'tests/support/concise-reporter.mjs',
]

/** Tables: long because there is much to say, not because a file has many reasons. */
const tables = [
  '**/messages.ts',
  '**/*-messages.ts',
  'contract/**/{schema,states,labels,errors,permissions}.ts',
  'contract/permissions.ts',
  'server/{migrations,seed}/**',
]

export default defineConfig(
  globalIgnores(['**/node_modules/', 'dist/', 'data/', 'test-results/', '.cache/', 'src/custom-tab-bar/']),
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' },
    plugins: { 'check-file': checkFile },
    rules: {
      // Refusing control characters takes a pattern that names them.
      'no-control-regex': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', 200],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
      'check-file/filename-naming-convention': ['error', { '**/*.*': 'KEBAB_CASE' }, { ignoreMiddleExtensions: true }],
      'check-file/folder-naming-convention': ['error', { '{src,server,contract,tests,scripts}/**/': 'KEBAB_CASE' }],
      'check-file/filename-blocklist': [
        'error',
        { '**/{utils,util,helpers,helper,common,misc}.*': '**/<what-it-holds>.*' },
      ],
    },
  },
  {
    files: [typescript],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // The compiler's noUnusedLocals and noUnusedParameters say the same.
      '@typescript-eslint/no-unused-vars': 'off',
      // Objects here are made by functions, not classes: their methods know no `this`.
      '@typescript-eslint/unbound-method': 'off',
      // Fastify's plugins and handlers are async by agreement, with or without something to wait for.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'server/src/**/*.ts', 'contract/**/*.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['server/**/*.ts'],
    ignores: ['**/repository.ts', 'server/src/plugins/db/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: "CallExpression[callee.property.name='query']", message: 'SQL belongs into a repository.ts.' },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['src/**/*.tsx'],
    extends: [jsxA11y.flatConfigs.recommended],
    // Safari forgets that a list without bullets is a list.
    rules: { 'jsx-a11y/no-redundant-roles': ['error', { ul: ['list'], ol: ['list'] }] },
  },
  {
    files: ['src/**/*.tsx'],
    ignores: ['src/**/*.h5.tsx'],
    // WeChat calls it aria-role.
    rules: {
      'jsx-a11y/aria-props': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'JSXAttribute[name.name=/^on(Touch|LongPress|Animation|Transition)/]',
          message: 'config/lean-templates.ts takes these events out of the templates.',
        },
      ],
    },
  },
  {
    files: programs,
    languageOptions: { globals: nodeGlobals },
  },
  { files: ['tests/**'], rules: { 'max-lines': ['error', 300] } },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      // jest's own matchers are typed any.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      // jest.requireActual is told its module's type only so.
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    },
  },
  { files: tables, rules: { 'max-lines': 'off' } },
  {
    files: ['**/*.d.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }] },
  },
  { files: [...readByDefaultExport, '*.{mjs,cjs,js}'], rules: { 'no-restricted-exports': 'off' } },
)
