"use strict";
/** How fast is text searched for terms, and does it matter how many there are? In one process, on the same text. */
require("../tools/require-ts");
const { compile, findTerms } = require("../src/policy/language/matcher");
const { lexicon } = require("../src/policy/language/lexicon");
const { prose } = require("./drafts");
const { figure, measure } = require("./measure");
