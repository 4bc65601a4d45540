const swc = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    target: 'es2022',
    transform: { react: { runtime: 'automatic' } },
  },
  module: { type: 'commonjs' },
}

const shared = {
  rootDir: import.meta.dirname,
  transform: { '^.+\\.(ts|tsx|mts|mjs)$': ['@swc/jest', swc] },
  moduleFileExtensions: ['ts', 'tsx', 'mjs', 'js', 'json'],
  moduleNameMapper: {
    '\\.s?css$': '<rootDir>/tests/support/empty-style.js',
    // axios names its browser build for jsdom, which is ESM; its index.js goes through the transform above.
    '^axios$': '<rootDir>/node_modules/axios/index.js',
    '^@contract/(.*)$': '<rootDir>/contract/$1',
    '^@/(.*)$': '<rootDir>/src/$1',
  },
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
  projects: [project('unit'), project('api', withDatabase), project('weapp'), project('e2e', withDatabase)],
  testTimeout: 30_000,
}
