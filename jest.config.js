// Jest in ES module mode: the fast files, and the heavy ones (browser, LibreOffice, kill tests), two at a time each.
const common = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript', importAttributes: true },
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
};

export default {
  testTimeout: 30_000,
  workerIdleMemoryLimit: '1GB',
  maxWorkers: 2,
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
  projects: [
    {
      ...common,
      displayName: 'fast',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      testPathIgnorePatterns: ['\\.heavy\\.test\\.ts$'],
    },
    { ...common, displayName: 'heavy', testMatch: ['<rootDir>/tests/**/*.heavy.test.ts'] },
  ],
};
