"use strict";

/** @type {import("@jest/types").Config.InitialProjectOptions["transform"]} */
const transform = {
  "\\.[jt]sx?$": [
    "@swc/jest",
    {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        target: "es2022",
        transform: { react: { runtime: "automatic" } },
      },
    },
  ],
};

const project = (/** @type {string} */ name, /** @type {object} */ more) => ({
  displayName: name,
  transform,
  testEnvironment: "node",
  ...more,
});

/**
 * `core`: pure code and command line · `bundle`: the built kit, read and run in a bare engine · `e2e`: Chromium under
 * the real office.js · `taskpane`: components in jsdom. `bundle` and `e2e` test what `npm run build` made.
 * @type {import("jest").Config}
 */
module.exports = {
  projects: [
    project("core", {
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: ["<rootDir>/test/(bundle|e2e|taskpane)/"],
    }),
    project("bundle", { testMatch: ["<rootDir>/test/bundle/**/*.test.ts"] }),
    project("e2e", { testMatch: ["<rootDir>/test/e2e/**/*.test.ts"] }),
    project("taskpane", {
      testMatch: ["<rootDir>/test/taskpane/**/*.test.ts?(x)"],
      testEnvironment: "jsdom",
      setupFilesAfterEnv: ["<rootDir>/test/taskpane/setup.ts"],
      moduleNameMapper: { "^@fluentui/react-icons$": "<rootDir>/test/taskpane/icons.ts" },
    }),
  ],
  testTimeout: 30000,
};
