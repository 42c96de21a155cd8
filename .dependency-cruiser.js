"use strict";
/**
 * The walls between the rooms (docs/architecture.md). Arrows point inward: doors use the shell, the shell uses the
 * core, the core uses nobody. Each rule says why it is there.
 */

/** A room may import itself and the rooms and packages named, nothing else. @param {string} room @param {string} comment @param {string[]} others */
const only = (room, comment, others) => ({
  name: `${room}-imports-only-its-own`,
  comment,
  severity: /** @type {const} */ ("error"),
  from: { path: `^src/${room}/` },
  to: { pathNot: [`^src/${room}/`, ...others] },
});

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    only(
      "policy",
      "The engine judges the same in Outlook, in the command line and in a test: it knows none of them, and no package but the one that inflates.",
      ["^node_modules/fflate/"],
    ),
    only("i18n", "Texts word what the policy finds; where they are shown is not their concern.", [
      "^src/policy/",
    ]),
    only("eml", "Message files become drafts by bytes alone, in Node and in a browser.", [
      "^src/policy/",
      "^node_modules/postal-mime/",
    ]),
    only("outlook", "The one room that speaks to Office gives drafts to the policy and wants nothing else.", [
      "^src/policy/",
    ]),
    only("launchevent", "What runs at send is small and has no screen: it reads, judges and words.", [
      "^src/(policy|i18n|outlook)/",
    ]),
    only("taskpane", "The pane shows what the policy finds; Outlook reaches it through its entry alone.", [
      "^src/(policy|i18n|ageing)/",
      "^node_modules/(@types/)?(react|react-dom|@fluentui/react-components|@fluentui/react-icons)/",
      "^src/(outlook|graph)/",
    ]),
    only(
      "folder-window",
      "The window that writes the personal folder knows no mailbox and no policy: it does what the pane asks.",
      ["^src/ageing/folder/", "^src/i18n/"],
    ),
    only("graph", "The one room that asks a directory on the network; it knows no Outlook and no screen.", [
      "^src/policy/",
      "^node_modules/@azure/msal-browser/",
    ]),
    only(
      "ageing",
      "Ages, copies and stores know no screen and no Outlook; whoever asks hands the sign-in over.",
      ["^src/graph/(sign-in|whose)\\.ts$", "^node_modules/fflate/", "^src/policy/"],
    ),
    only("cli", "The command line judges message files: no Outlook, no screen.", [
      "^src/(policy|i18n|eml|ageing)/",
      "^node_modules/jsonc-parser/",
      "^package\\.json$",
      "^(node:)?(crypto|fs|fs/promises|path|process|readline|readline/promises|stream|util|os|url)$",
    ]),
    {
      name: "outlook-enters-the-pane-by-its-entry",
      comment: "Components take ports, so that they can be tested without Office; index.tsx hands them over.",
      severity: "error",
      from: { path: "^src/taskpane/", pathNot: "^src/taskpane/(index\\.tsx|mailbox-of-outlook\\.ts)$" },
      to: { path: "^src/outlook/" },
    },
    {
      name: "the-network-enters-by-the-pane",
      comment:
        "Nothing at send asks for anything, and no component does: the pane's entry alone hands the directory over.",
      severity: "error",
      from: {
        path: "^src/",
        pathNot:
          "^src/(graph/|ageing/stores/|taskpane/(index\\.tsx|mailbox-of-outlook\\.ts|start-mailbox\\.ts)$)",
      },
      to: {
        path: "^src/graph/|^src/ageing/stores/|^node_modules/@azure/",
        pathNot: "^src/graph/(sign-in|whose)\\.ts$",
      },
    },
    {
      name: "features-of-the-pane-do-not-know-one-another",
      comment:
        "The app composes features; one that imports another can no longer be read or removed alone. Components are shared.",
      severity: "error",
      from: { path: "^src/taskpane/([^/]+)/", pathNot: "^src/taskpane/components/" },
      to: { path: "^src/taskpane/([^/]+)/", pathNot: ["^src/taskpane/$1/", "^src/taskpane/components/"] },
    },
    {
      name: "nobody-imports-a-door",
      comment:
        "launchevent, taskpane, folder-window, cli and sandbox are where the world comes in; what others need of them belongs further in.",
      severity: "error",
      from: { path: "^src/([^/]+)/" },
      to: { path: "^src/(launchevent|taskpane|folder-window|cli|sandbox)/", pathNot: "^src/$1/" },
    },
    {
      name: "the-send-bundle-has-no-screen",
      comment:
        "Classic Outlook runs the send bundle in an engine without a page: a component anywhere below it would stop all mail.",
      severity: "error",
      from: { path: "^src/launchevent/" },
      to: {
        path: "^src/(taskpane|sandbox|cli|eml)/|^node_modules/(react|react-dom|@fluentui)/",
        reachable: true,
      },
    },
    {
      name: "one-file-inflates",
      comment:
        "It keeps the budget that a bomb would break; whoever inflates past it can be made to fill the memory.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(policy/attachments/inflate\\.ts$|ageing/folder/zip|sandbox/)" },
      to: { path: "^node_modules/fflate/" },
    },
    {
      name: "draft-and-finding-know-nobody",
      comment:
        "They are the words that all others use; a finding may name the parts of a draft and a way out, a draft what an inspection tells.",
      severity: "error",
      from: { path: "^src/policy/(draft|finding|remedy|inspection)\\.ts$" },
      to: { pathNot: "^src/policy/(draft|remedy|inspection)\\.ts$" },
    },
    {
      name: "knowledge-rooms-stand-alone",
      comment:
        "language, attachments, size and rank are used by rules and do not know one another; text is what all of them read, by the letters that fold.ts gives.",
      severity: "error",
      from: { path: "^src/policy/(language|attachments|size|rank|approvals|text)/" },
      to: {
        path: "^src/policy/[^/]+/",
        pathNot: ["^src/policy/$1/", "^src/policy/text/", "^src/policy/language/fold\\.ts$"],
      },
    },
    {
      name: "rules-stand-alone",
      comment: "A rule that needs another rule's reasoning wants a function in one of the knowledge rooms.",
      severity: "error",
      from: { path: "^src/policy/rules/(?!index\\.ts)" },
      to: { path: "^src/policy/rules/|^src/policy/(evaluate|verdict)\\.ts$" },
    },
    {
      name: "src-knows-no-tests-and-no-tools",
      comment: "What is shipped cannot depend on what is not.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(test|tools|bench|bin)/" },
    },
    {
      name: "no-circles",
      comment: "Two files that need each other are one file, or three.",
      severity: "error",
      from: { path: "^src/" },
      to: { circular: true },
    },
    {
      name: "everything-resolves",
      comment: "An import that leads nowhere fails late, and in the send bundle for everybody.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    // Imports of types are arrows too.
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
