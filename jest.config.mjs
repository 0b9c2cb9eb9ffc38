/** ESM under jest: NODE_OPTIONS needs `--experimental-vm-modules`, which scripts/run.mjs sets. */
export default {
  testEnvironment: "node",
  testMatch: ["<rootDir>/{packages,services,schema,scripts,bench}/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", "/dist/"],
  modulePathIgnorePatterns: ["/dist/"],
  extensionsToTreatAsEsm: [".ts"],
  moduleNameMapper: {
    "^@tongxin/(kernel|postgres|subgraph|testing|client)$": "<rootDir>/packages/$1/src/index.ts",
    "^@tongxin/subgraph/host$": "<rootDir>/packages/subgraph/src/host.ts",
    "^@tongxin/(directory|activities|innovation|integrity|party)$": "<rootDir>/services/$1/src/index.ts",
    "^(\\.{1,2}/.*)\\.js$": "$1",
  },
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      {
        swcrc: false,
        sourceMaps: "inline",
        module: { type: "es6" },
        jsc: {
          target: "es2024",
          keepClassNames: true,
          parser: { syntax: "typescript", decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
      },
    ],
  },
  transformIgnorePatterns: ["/node_modules/", "/dist/"],
  globalSetup: "<rootDir>/scripts/jest/global-setup.mjs",
  globalTeardown: "<rootDir>/scripts/jest/global-teardown.mjs",
  testTimeout: 30_000,
};
