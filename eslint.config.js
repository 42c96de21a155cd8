"use strict";
const js = require("@eslint/js");
const hooks = require("eslint-plugin-react-hooks");
const { defineConfig, globalIgnores } = require("eslint/config");
const ts = require("typescript-eslint");

/** Syntax that the oldest engines of classic Outlook do not have, and that the compiler lets through. */
const beyondTheSendRuntime = [
  {
    selector: "Literal[regex.pattern=/\\\\p\\{/i]",
    message: "\\p{…} is ES2018 and needs ICU: classic Outlook may have neither. Name the letters.",
  },
  {
    selector: "Literal[regex.pattern=/\\(\\?<[=!]/]",
    message: "Lookbehind is ES2018: the send bundle is ES2016.",
  },
  {
    selector: "CallExpression[callee.property.name='normalize']",
    message: "String.normalize needs ICU: use the tables of src/policy/text or language.",
  },
];

const namedExportsOnly = {
  selector: "ExportDefaultDeclaration",
  message: "Named exports only: one name for a thing, everywhere.",
};

/** A test that is skipped, alone or a recording says nothing (design.md §8). */
const testsThatSayNothing = [
  {
    selector:
      "MemberExpression[object.name=/^(describe|it|test)$/][property.name=/^(skip|only|todo|failing)$/]",
    message: "No skipped and no lonely tests.",
  },
  {
    selector: "CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]",
    message: "No skipped tests.",
  },
  {
    selector: "CallExpression[callee.property.name=/Snapshot$/]",
    message: "No snapshots: they record, they do not say what matters.",
  },
];

const officeIsElsewhere = {
  name: "Office",
  message:
    "Only src/outlook and the doors (launchevent, taskpane/index.tsx) say `Office`; take a port as an argument.",
};

module.exports = defineConfig(
  globalIgnores(["dist/", "build/", "coverage/", "node_modules/"]),
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: [".dependency-cruiser.js"] },
        tsconfigRootDir: __dirname,
      },
    },
    rules: {
      // The compiler knows every name, also in .js (checkJs).
      "no-undef": "off",
      "no-console": "off",
      // Control characters in names and headers are exactly what some expressions look for.
      "no-control-regex": "off",
      "no-misleading-character-class": ["error", { allowEscape: true }],
      eqeqeq: "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["src/**"],
    rules: {
      "no-console": "error",
      "no-restricted-globals": ["error", officeIsElsewhere],
      "no-restricted-syntax": ["error", namedExportsOnly],
    },
  },
  {
    // The sandbox plays Outlook, so it has to say Office too.
    files: [
      "src/outlook/**",
      "src/launchevent/**",
      "src/taskpane/index.tsx",
      "src/folder-window/parent-port.ts",
      "src/sandbox/**",
    ],
    rules: { "no-restricted-globals": "off" },
  },
  {
    // Scripts that stand in for parts of office.js, or for somebody else's add-in: they live among globals without types.
    files: ["src/sandbox/office/**", "test/fixtures/**"],
    ...ts.configs.disableTypeChecked,
    rules: {
      ...ts.configs.disableTypeChecked.rules,
      "@typescript-eslint/ban-ts-comment": ["error", { "ts-nocheck": "allow-with-description" }],
    },
  },
  { files: ["src/cli/**"], rules: { "no-console": "off" } },
  {
    files: ["src/policy/**", "src/launchevent/**", "src/outlook/**", "src/i18n/**"],
    rules: { "no-restricted-syntax": ["error", namedExportsOnly, ...beyondTheSendRuntime] },
  },
  { files: ["src/taskpane/**"], ...hooks.configs.flat["recommended-latest"] },
  {
    files: ["test/**"],
    rules: {
      "no-restricted-syntax": ["error", ...testsThatSayNothing],
      // An index that a test has just asserted, and a mock that is handed over unbound, are no risk here.
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/unbound-method": "off",
    },
  },
  {
    files: ["**/*.js"],
    rules: {
      "@typescript-eslint/no-require-imports": "off",
      // JSDoc has no short way to say what JSON.parse or a caught value holds; the compiler still checks the rest.
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/use-unknown-in-catch-callback-variable": "off",
    },
  },
);
