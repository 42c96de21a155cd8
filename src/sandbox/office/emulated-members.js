// @ts-nocheck: reaches into globals of office.js that have no types.
// EMULATED. The npm build of office.js is 2022 code (about Mailbox 1.12). This one file, loaded after it and only in the
// sandbox, supplies the newer members that the chosen client profile has (design.md §2, 20). Whatever a test or a
// picture owes to this file says "emulated". It also makes calls throw at once when the sandbox asks for that fault.
"use strict";
(() => {
  const query = new URLSearchParams(location.search);
  const endPoint = () => OSF._OfficeAppFactory.getClientEndPoint();

  // "throw" faults, as `dispid` or `dispid:recipientField`.
  const throwing = new Set((query.get("vb_throw") || "").split(",").filter(Boolean));
  const mustThrow = (action, args) => {
    if (action !== "ExecuteMethod" || !args || !args.MethodData) return false;
    const id = String(args.MethodData.DispatchId);
    const field = args.ApiParams && args.ApiParams.recipientField;
    return throwing.has("*") || throwing.has(id) || throwing.has(`${id}:${field}`);
  };

  const call = (dispid, params, rest) => {
    const callback = rest.find((argument) => typeof argument === "function");
    const options = rest.find((argument) => argument && typeof argument === "object");
    const asyncContext = options && options.asyncContext;
    const args = {
      ApiParams: params,
      MethodData: { ControlId: OSF._OfficeAppFactory.getId(), DispatchId: dispid },
    };
    endPoint().invoke("ExecuteMethod", answered, args);

    function answered(status, data) {
      if (!callback || data === null || data === undefined) return;
      const failed = status !== 0 || data.error;
      callback({
        asyncContext,
        diagnostics: undefined,
        status: failed ? "failed" : "succeeded",
        value: failed ? undefined : data.data,
        error: failed
          ? { name: "GenericResponseError", message: "", code: data.errorCode || 9020 }
          : undefined,
      });
    }
  };
  const method =
    (dispid, name) =>
    (...rest) =>
      name ? call(dispid, { [name]: rest[0] }, rest.slice(1)) : call(dispid, undefined, rest);

  const define = (target, name, value) => {
    if (target && !(name in target))
      Object.defineProperty(target, name, { value, configurable: true, enumerable: true });
  };

  // An event type that the npm build does not know. `item.addHandlerAsync` cannot be replaced, but it hands over to the
  // facade, which can.
  function addEventType(name, type, argumentsOf) {
    Office.EventType[name] = type;
    const facade = OSF._OfficeAppFactory.getHostFacade();
    let handlers = [];
    const registration = () => ({
      controlId: OSF._OfficeAppFactory.getId(),
      eventDispId: 0,
      targetId: "",
    });
    const onEvent = (data) => {
      for (const handler of [...handlers]) handler({ type, ...argumentsOf(data) });
    };
    const answering = (rest) => {
      const [callback] = rest.filter((argument) => typeof argument === "function").slice(-1);
      const options = rest.find((argument) => argument && typeof argument === "object");
      return () =>
        callback && callback({ asyncContext: options && options.asyncContext, status: "succeeded" });
    };
    const { addEventHandler, removeEventHandler } = facade;
    facade.addEventHandler = function (given, ...rest) {
      if (given[0] !== type) return addEventHandler.call(this, given, ...rest);
      const [, handler, ...more] = given;
      const isFirst = handlers.length === 0;
      handlers.push(handler);
      if (isFirst) endPoint().registerForEvent(type, onEvent, answering(more), registration());
      else answering(more)();
    };
    facade.removeEventHandler = function (given, ...rest) {
      if (given[0] !== type) return removeEventHandler.call(this, given, ...rest);
      const [, ...more] = given;
      const options = more.find((argument) => argument && typeof argument === "object");
      const gone = options && options.handler;
      handlers = gone ? handlers.filter((handler) => handler !== gone) : [];
      const done = answering(more);
      if (handlers.length === 0) endPoint().unregisterForEvent(type, done, registration());
      else done();
    };
  }

  function addMembers() {
    const has = (set) => Office.context.requirements.isSetSupported("Mailbox", set);
    const { mailbox } = Office.context;
    const item = mailbox && mailbox.item;
    if (!item) return;
    if (has("1.13")) {
      define(Office.context, "sensitivityLabelsCatalog", {
        getIsEnabledAsync: method(202),
        getAsync: method(199),
      });
      define(item, "sensitivityLabel", {
        getAsync: method(201),
        setAsync: method(200, "sensitivityLabelID"),
      });
    }
    if (has("1.14")) {
      define(item, "inReplyTo", null);
      define(item, "getItemClassAsync", method(210));
      define(item, "getConversationIndexAsync", method(213));
      let theme = JSON.parse(query.get("vb_theme") || "{}");
      Object.defineProperty(Office.context, "officeTheme", {
        get: () => theme,
        configurable: true,
        enumerable: true,
      });
      mailbox.addHandlerAsync(Office.EventType.OfficeThemeChanged, (event) => {
        theme = event.officeTheme;
      });
    }
    if (has("1.15")) {
      define(item, "sendAsync", method(215));
      addEventType("InitializationContextChanged", "olkInitializationContextChanged", ([context]) => ({
        initializationContextData: context,
      }));
    }
  }

  let added = false;
  function beforeAddin(info) {
    if (added) return;
    added = true;
    if (throwing.size > 0 && endPoint()) {
      const real = endPoint();
      const invoke = real.invoke;
      real.invoke = function (action, callback, args) {
        if (mustThrow(action, args)) throw new Error("Thrown by the sandbox: the call was refused at once.");
        return invoke.call(this, action, callback, args);
      };
    }
    if (info.host === "Outlook") addMembers();
  }

  // Wrapped, not called: an add-in that forgets `Office.onReady()` must fail here as it does in Outlook.
  const onReady = Office.onReady;
  Office.onReady = (callback) =>
    onReady.call(Office, (info) => {
      beforeAddin(info);
      return callback ? callback(info) : undefined;
    });
})();
