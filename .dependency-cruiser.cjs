const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** Whole files the app may take values from: plain constants, so that the schema library stays out of the bundle. */
const constants = ['^contract/[a-z-]+/(states|limits|labels|errors)\\.ts$']

const npm = (...names) => `node_modules/(@types/)?(${names.join('|')})(/|$)`

module.exports = {
  forbidden: [
    never('no-cycles', 'Whoever imports in a circle cannot be read alone.', {}, { circular: true }),
    never(
      'features-meet-in-public',
      'A feature shows others its public.ts only.',
      { path: '^src/features/([^/]+)/' },
      { path: '^src/features/([^/]+)/', pathNot: '^src/features/$1/|/public\\.ts$' },
    ),
    never(
      'main-package-sees-only-public',
      'What the main package imports lies in it: a feature shows it public.ts only.',
      { path: '^src/(pages|custom-tab-bar|app\\.)' },
      { path: '^src/features/', pathNot: '/public\\.ts$' },
    ),
    never(
      'shared-knows-no-feature',
      'shared lies under everything.',
      { path: '^src/shared/' },
      { path: '^src/(features|pages|app\\.)' },
    ),
    never('pages-are-leaves', 'Nobody imports a screen.', { path: '^src/(features|shared)/' }, { path: '^src/pages/' }),
    never(
      'contract-stands-alone',
      'Both sides stand on the contract; it stands on neither.',
      { path: '^contract/' },
      { path: '^(src|server|config|scripts|tests)/' },
    ),
    never('app-knows-no-server', 'App and service meet in the contract.', { path: '^src/' }, { path: '^server/' }),
    never('server-knows-no-app', 'App and service meet in the contract.', { path: '^server/' }, { path: '^src/' }),
    never(
      'programs-are-leaves',
      'Tests, scripts and build settings are imported by nobody.',
      { path: '^(src|contract|server)/' },
      { path: '^(tests|scripts|config)/' },
    ),
    never(
      'modules-are-islands',
      'A module of the service shows others its public.ts only.',
      { path: '^server/src/modules/([^/]+)/' },
      { path: '^server/src/modules/([^/]+)/', pathNot: '^server/src/modules/$1/|/public\\.ts$' },
    ),
    never(
      'composition-sees-only-public',
      'The composition and the demo data reach a module by its public.ts.',
      { path: '^server/(src/[^/]+\\.ts|seed/)' },
      { path: '^server/src/modules/', pathNot: '/public\\.ts$' },
    ),
    never(
      'plugins-know-no-module',
      'Plugins lie under the modules.',
      { path: '^server/src/(plugins|process)/' },
      { path: '^server/src/(modules/|[^/]+\\.ts$)' },
    ),
    never(
      'sql-driver-only-in-db',
      'SQL is written in repository.ts; the driver is known to plugins/db alone.',
      { path: '^server/', pathNot: '^server/src/plugins/db/' },
      { path: npm('pg', 'drizzle-orm') },
    ),
    never(
      'rules-know-no-http',
      'Services, policies and commands are called, by HTTP or by a clock: they cannot know which.',
      { path: '^server/src/modules/', pathNot: '/(routes\\.ts$|routes/)' },
      { path: npm('fastify', '@fastify/[^/]+', 'fastify-plugin') },
    ),
    never(
      'rules-know-no-screen',
      'Models and rules are tested without React or Taro.',
      { path: '^src/.*/(model|checks|facts|[^/]+-rules)\\.ts$' },
      { path: npm('@tarojs/[^/]+', 'react', 'react-dom') },
    ),
    never(
      'routes-call-services',
      'Rows reach routes through a service, which asks who may; inbox and audit have rows of the asking person only.',
      { path: '^server/src/modules/.*(/routes\\.ts$|/routes/)', pathNot: '^server/src/modules/(inbox|audit)/' },
      { path: '/repository\\.ts$' },
    ),
    never(
      'no-typebox-in-the-bundle',
      'The app takes types from the contract, and values only from its plain constants.',
      { path: '^src/' },
      { path: '^contract/', pathNot: constants, dependencyTypesNot: ['type-only'] },
    ),
    never(
      'no-schema-library-in-the-app',
      'The contract is checked by the service.',
      { path: '^src/' },
      { path: npm('typebox', 'ajv', '@sinclair/typebox') },
    ),
    never(
      'constants-stay-plain',
      'Or the schema library follows them into the bundle.',
      { path: constants },
      { path: '^contract/.*/schema\\.ts$|' + npm('typebox'), dependencyTypesNot: ['type-only'] },
    ),
    never('no-strays', 'Each import leads somewhere.', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|tests/(weapp|lighthouse)/node_modules)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
