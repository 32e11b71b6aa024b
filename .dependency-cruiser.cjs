// The import rules: imports point down, never up and never around (README, "Floors").
/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  // prettier-ignore
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
    { name: 'domain-imports-nothing-outside', severity: 'error', from: { path: '^api/domain/' }, to: { pathNot: '^api/domain/' } },
    { name: 'contracts-see-domain-only', severity: 'error', from: { path: '^api/contracts/' }, to: { path: '^(api/(client|platform|modules|[a-z]+\\.ts)|bot|addin|scripts|tests)' } },
    { name: 'client-sees-contracts-only', severity: 'error', from: { path: '^api/client/' }, to: { path: '^(api/(platform|modules|[a-z]+\\.ts)|bot|addin|scripts|tests)' } },
    { name: 'platform-knows-no-capability', severity: 'error', from: { path: '^api/platform/' }, to: { path: '^(api/(client|modules|[a-z]+\\.ts)|bot|addin|scripts|tests)' } },
    { name: 'modules-know-no-app', severity: 'error', from: { path: '^api/modules/' }, to: { path: '^(api/(client|[a-z]+\\.ts)|bot|addin|scripts|tests)' } },
    { name: 'modules-meet-at-the-door', severity: 'error', from: { path: '^api/modules/([^/]+)/' }, to: { path: '^api/modules/([^/]+)/', pathNot: ['^api/modules/$1/', '^api/modules/[^/]+/index\\.ts$'] } },
    { name: 'screens-see-client-and-contracts', severity: 'error', from: { path: '^(bot|addin)/' }, to: { path: '^(api/(domain|platform|modules|[a-z]+\\.ts)|scripts|tests)' } },
    { name: 'pane-runs-in-a-browser', severity: 'error', from: { path: '^addin/(taskpane|word)/' }, to: { dependencyTypes: ['core'] } },
    { name: 'pane-knows-not-who-serves-it', severity: 'error', from: { path: '^addin/(taskpane|word)/' }, to: { path: '^addin/serve/' } },
    { name: 'serving-sees-no-pane', severity: 'error', from: { path: '^addin/serve/' }, to: { path: '^addin/(taskpane|word)/' } },
    { name: 'word-behind-its-port', severity: 'error', from: { path: '^addin/taskpane/' }, to: { path: '^addin/word/', pathNot: '^addin/word/(port|word)\\.ts$' } },
    { name: 'word-knows-no-pane', severity: 'error', from: { path: '^addin/word/' }, to: { path: '^(addin/taskpane/|node_modules/)' } },
    // the try-out office stands on the simulator of Teams; nothing else outside the tests sees one
    { name: 'product-sees-no-tests', severity: 'error', from: { pathNot: ['^tests/', '^scripts/lib/office\\.ts$'] }, to: { path: '^tests/' } },
    { name: 'product-sees-no-scripts', severity: 'error', from: { path: '^(api|bot|addin)/' }, to: { path: '^scripts/' } },
    { name: 'mongoose-in-mongo-files', severity: 'error', from: { path: '^(api|bot|addin)/', pathNot: ['\\.mongo\\.ts$', '^api/platform/(mongo|files|jobs)/'] }, to: { path: 'node_modules/(mongoose|mongodb)/' } },
    { name: 'botbuilder-behind-its-port', severity: 'error', from: { path: '^(api|bot|addin|scripts)/', pathNot: '^bot/port/botbuilder\\.ts$' }, to: { path: 'node_modules/(botbuilder|botframework-[^/]+)/' } },
    { name: 'graph-behind-its-port', severity: 'error', from: { path: '^(api|bot|addin|scripts)/', pathNot: '^api/platform/graph/cloud-file\\.ts$' }, to: { path: 'node_modules/@microsoft/microsoft-graph-client/' } },
    { name: 'manifest-stands-alone', severity: 'error', from: { path: '^manifest/' }, to: { path: '^(api|bot|addin|tests)/' } },
    { name: 'forge-in-signing', severity: 'error', from: { path: '^(api|bot|addin)/', pathNot: '^api/modules/signing/' }, to: { path: 'node_modules/node-forge/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^addin/dist/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
