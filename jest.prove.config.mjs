import tests from "./jest.config.mjs";

/** The long forms of the promises: `npm run prove -- R5`. */
export default { ...tests, testMatch: ["<rootDir>/{packages,services}/**/*.prove.ts"], maxWorkers: 1 };
