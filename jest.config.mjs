const swc = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    target: 'es2022',
    transform: { react: { runtime: 'automatic' } },
  },
  module: { type: 'commonjs' },
}

/** Packages that ship ESM only; everything else in node_modules is taken as it is. */
const esm = ['axios', 'typebox', '@fastify/type-provider-typebox', 'content-disposition', 'cookie', '@tarojs']

/** What Taro's build defines and its runtime expects to find. */
const taroGlobals = Object.fromEntries(
  ['INNER_HTML', 'ADJACENT_HTML', 'SIZE_APIS', 'TEMPLATE_CONTENT', 'CLONE_NODE', 'CONTAINS', 'MUTATION_OBSERVER'].map(
    (name) => [`ENABLE_${name}`, false],
  ),
)

const shared = {
  rootDir: import.meta.dirname,
  transform: { '\\.(ts|tsx|js|mjs)$': ['@swc/jest', swc] },
  transformIgnorePatterns: [`/node_modules/(?!.*/node_modules/)(?!(${esm.join('|')})/)`],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json'],
  moduleNameMapper: {
    '\\.s?css$': '<rootDir>/tests/support/empty-style.js',
    // axios names its browser build for jsdom, which is ESM; its index.js goes through the transform above.
    '^axios$': '<rootDir>/node_modules/axios/index.js',
    '^@contract/(.*)$': '<rootDir>/contract/$1',
    '^@/(.*)$': '<rootDir>/src/$1',
  },
  globals: taroGlobals,
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/', '<rootDir>/.cache/'],
}

const withDatabase = {
  globalSetup: '<rootDir>/tests/support/jest-global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/jest-global-teardown.ts',
}

const project = (name, more = {}) => ({
  ...shared,
  displayName: name,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/tests/${name}/**/*.test.{ts,tsx}`],
  ...more,
})

/** Only the projects with `withDatabase` start PostgreSQL, and only when one of their tests is to run. */
export default {
  projects: [
    project('unit', { testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/unit/shared/ui/'] }),
    // The same name, so that both run as one: the primitives as the browser gets them.
    project('unit', {
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/tests/unit/shared/ui/**/*.test.tsx'],
      moduleFileExtensions: ['h5.tsx', 'h5.ts', ...shared.moduleFileExtensions],
    }),
    project('api', withDatabase),
    project('weapp', { ...withDatabase, setupFilesAfterEnv: ['<rootDir>/tests/support/long-timeout.ts'] }),
    project('e2e', { ...withDatabase, setupFilesAfterEnv: ['<rootDir>/tests/support/long-timeout.ts'] }),
  ],
  testTimeout: 30_000,
}
