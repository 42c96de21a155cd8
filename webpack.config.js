"use strict";
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const webpack = require("webpack");
const { defaultBase } = require("./tools/build/manifest");
const minifyForSend = require("./tools/minify-for-send");
const { version } = require("./package.json");

const at = (/** @type {string[]} */ ...parts) => path.join(__dirname, ...parts);

/** @param {"es2016" | "es2020" | "es2022"} target @returns {import("webpack").RuleSetRule} */
const typescript = (target) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: "swc-loader",
  options: {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      target,
      // One copy of what lowers spread and async, not one in every module.
      externalHelpers: true,
      // Our data is plain: no accessors, no symbols. Spread is then `Object.assign`.
      assumptions: {
        noDocumentAll: true,
        setSpreadProperties: true,
        objectRestNoSymbols: true,
        pureGetters: true,
      },
      transform: { react: { runtime: "automatic" } },
    },
  },
});

/**
 * What `npm run build` makes. `dist` is the kit that a static server publishes; `build` is for this repository only
 * (sandbox page, command line).
 * @param {{ rank?: string | null, base?: string, policy?: string, dist?: string }} options
 *   rank: id of the rank that this build is deployed for · base: address of the folder it is served from · policy: path of
 *   the policy document to build in · dist: where the kit goes
 * @returns {import("webpack").Configuration[]}
 */
module.exports = (options = {}) => {
  const dist = options.dist ?? at("dist");
  const facts = { rank: options.rank ?? null, version, base: options.base ?? defaultBase };
  const define = new webpack.DefinePlugin({ VB_BUILD: JSON.stringify(facts) });
  const builtInPolicy = at("src/policy/document/sre-2005.json");
  const fieldTable = at("src/policy/document/field.ts");
  const lexicons = at("src/policy/language/lexicon/index.ts");
  const catalogues = ["es-mx", "en-us"].flatMap((language) => [
    at("src/i18n", `${language}.ts`),
    at("src/i18n", language, "files.ts"),
  ]);
  const policy = options.policy ? path.resolve(options.policy) : builtInPolicy;
  /** What is left out of the send bundle depends on the policy. @param {string[]} test @param {string} what @returns {import("webpack").RuleSetRule} */
  const forSend = (test, what) => ({
    test,
    enforce: "pre",
    loader: at(`tools/${what}-for-send-loader.js`),
    options: { policy },
  });
  const extensions = [".ts", ".tsx", ".js"];
  const alias = { [builtInPolicy]: policy };
  /** @type {import("webpack").Configuration} */
  const common = {
    mode: "production",
    context: __dirname,
    resolve: { extensions, alias },
    performance: { hints: false },
    stats: "errors-warnings",
  };

  return [
    {
      ...common,
      name: "launchevent",
      resolve: {
        // `x.at-send.ts` stands in for `x.ts`: the same exports, less of what hardly any message needs (adr/0012).
        extensions: [".at-send.ts", ...extensions],
        alias: {
          ...alias,
          "@swc/helpers/_/_extends": at("src/launchevent/lowered/extends.ts"),
          "@swc/helpers/_/_async_to_generator": at("src/launchevent/lowered/async-to-generator.ts"),
        },
      },
      target: "es2016",
      entry: at("src/launchevent/index.ts"),
      // One fixed file that a bare ES2016 engine can run: no chunks, no loader, no source map (design.md §2, 15).
      output: {
        path: dist,
        filename: "launchevent.js",
        iife: true,
        chunkFormat: false,
        chunkLoading: false,
        wasmLoading: false,
      },
      module: {
        parser: { javascript: { dynamicImportMode: "eager" } },
        rules: [
          { ...typescript("es2016"), exclude: [/node_modules/, fieldTable, lexicons] },
          { test: policy, use: at("tools/policy-for-send-loader.js") },
          forSend([at("src/policy/rules")], "rules"),
          forSend(catalogues, "texts"),
          { test: fieldTable, use: at("tools/field-table-for-send-loader.js") },
          { test: lexicons, loader: at("tools/lexicon-loader.js"), options: { policy, send: true } },
        ],
      },
      optimization: {
        splitChunks: false,
        runtimeChunk: false,
        minimizer: [
          // Its own process would have to be told the function by its text.
          new MinimizerPlugin({ extractComments: false, parallel: false, minify: minifyForSend }),
        ],
      },
      plugins: [
        define,
        new CopyPlugin({
          patterns: [
            { from: "src/launchevent/launchevent.html" },
            { from: "assets/icon-*.png", to: "assets/[name][ext]" },
          ],
        }),
      ],
    },
    {
      ...common,
      name: "taskpane",
      target: ["web", "es2020"],
      entry: { taskpane: at("src/taskpane/index.tsx") },
      output: { path: dist, filename: "taskpane/[name].[contenthash:10].js", publicPath: "" },
      devtool: "hidden-source-map",
      module: {
        rules: [
          { ...typescript("es2020"), exclude: [/node_modules/, lexicons] },
          { test: lexicons, loader: at("tools/lexicon-loader.js"), options: { policy } },
          {
            test: /\.(tsx?|js)$/,
            include: [at("src/taskpane"), at("node_modules/@fluentui")],
            enforce: "pre",
            loader: at("tools/tokens-loader.js"),
          },
        ],
      },
      optimization: {
        // The worker is one file: it must not wait for parts that the page has loaded already.
        splitChunks: { chunks: (chunk) => chunk.name !== "judge" && !chunk.canBeInitial() },
        minimizer: [
          new MinimizerPlugin({ extractComments: false, terserOptions: { format: { comments: false } } }),
        ],
      },
      plugins: [
        define,
        new HtmlPlugin({
          filename: "taskpane.html",
          template: at("src/taskpane/taskpane.html"),
          scriptLoading: "defer",
        }),
      ],
    },
    {
      ...common,
      name: "folder-window",
      target: ["web", "es2020"],
      entry: { "folder-window": at("src/folder-window/index.ts") },
      output: { path: dist, filename: "folder-window/[name].[contenthash:10].js", publicPath: "" },
      module: { rules: [typescript("es2020")] },
      // Of its own, as the pane's: webpack's would also rewrite the page and its style.
      optimization: { minimizer: [new MinimizerPlugin({ extractComments: false })] },
      plugins: [
        new HtmlPlugin({
          filename: "carpeta.html",
          template: at("src/folder-window/carpeta.html"),
          scriptLoading: "defer",
        }),
        new CopyPlugin({ patterns: [{ from: "src/folder-window/carpeta.css", to: "folder-window/" }] }),
      ],
    },
    {
      ...common,
      name: "sandbox",
      target: ["web", "es2020"],
      entry: { sandbox: at("src/sandbox/index.ts") },
      output: { path: at("build/sandbox"), filename: "[name].js" },
      module: { rules: [typescript("es2020")] },
      plugins: [define],
    },
    {
      ...common,
      name: "cli",
      target: "node20",
      entry: { cli: at("src/cli/index.ts") },
      output: { path: at("build"), filename: "[name].js", library: { type: "commonjs2" } },
      optimization: { minimize: false },
      module: { rules: [typescript("es2022")] },
      plugins: [define],
    },
  ];
};
