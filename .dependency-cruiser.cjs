const own = '^(kernel|gateway|subgraphs|schema|infra|e2e|loadtest|web)/';
/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'kernel-stands-alone',
      severity: 'error',
      comment: 'The kernel imports nothing of ours.',
      from: { path: '^kernel/' },
      to: { path: own, pathNot: '^kernel/' },
    },
    {
      name: 'subgraph-border',
      severity: 'error',
      comment: "A subgraph imports the kernel and other subgraphs' events only.",
      from: { path: '^subgraphs/([^/]+)/' },
      to: { path: own, pathNot: ['^kernel/', '^subgraphs/$1/', '^subgraphs/[^/]+/events\\.ts$'] },
    },
    {
      name: 'gateway-border',
      severity: 'error',
      comment: 'The gateway knows no subgraph.',
      from: { path: '^gateway/' },
      to: { path: own, pathNot: ['^kernel/', '^gateway/'] },
    },
    {
      name: 'console-border',
      severity: 'error',
      comment: 'The console knows the API and none of our code.',
      from: { path: '^web/', pathNot: '^web/(tests|scripts)/' },
      to: { path: own, pathNot: '^web/' },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment: 'domain/ imports only domain/ and pure libraries.',
      from: { path: '/domain/', pathNot: ['\\.test\\.ts$', '/testing/'] },
      to: { pathNot: ['/domain/', 'node_modules/temporal-polyfill'] },
    },
    {
      name: 'only-hosts-see-services',
      severity: 'error',
      comment: 'Only infra/local and e2e import services.',
      from: { pathNot: '^(infra/local|e2e)/|^(gateway|subgraphs/[^/]+)/' },
      to: { path: '^(gateway|subgraphs/[^/]+)/service\\.ts$' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'No import cycles.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^k6', '^https?:'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)generated/|^web/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json'],
    },
  },
};
