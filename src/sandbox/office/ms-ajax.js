// @ts-nocheck: plays the globals of Microsoft Ajax, which have no types.
// Stand-in for https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js, which office.js otherwise fetches at start
// (docs/outlook-notes.md). Written for this project; holds only the names that office.js looks for. Sandbox and tests only.
"use strict";
(() => {
  const noProblem = () => null;
  const problem = (kind) => (name, message) =>
    Object.assign(new Error(message || kind), { name: kind, paramName: name });

  window.Type = Function;
  Function.registerNamespace = (path) => {
    path.split(".").reduce((space, part) => (space[part] = space[part] || {}), window);
  };
  Function.prototype.registerClass = function registerClass() {
    return this;
  };
  Function._validateParams = noProblem;
  Function._validateParameter = noProblem;
  Error.argument = problem("Sys.ArgumentException");
  Error.parameterCount = (message) => problem("Sys.ParameterCountException")("", message);

  window.Sys = {
    StringBuilder: function StringBuilder(first) {
      const parts = first === undefined ? [] : [first];
      this.append = (text) => (parts.push(text), this);
      this.toString = (separator) => parts.join(separator || "");
    },
    Debug: { trace: () => undefined },
    Browser: { agent: null, InternetExplorer: {} },
    Serialization: {
      JavaScriptSerializer: {
        serialize: (value) => JSON.stringify(value),
        deserialize: (text) => JSON.parse(text),
      },
    },
  };
})();
