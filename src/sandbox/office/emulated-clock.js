// @ts-nocheck: replaces a global.
// EMULATED. Lets the pages of an add-in live at another time: `vb_clock` in their address is how many milliseconds later
// (or earlier) it is than the computer says. Timers run as ever; workers keep the computer's time.
"use strict";
(() => {
  const offset = Number(new URLSearchParams(location.search).get("vb_clock"));
  if (!Number.isFinite(offset) || offset === 0) return;
  const RealDate = Date;
  const now = () => RealDate.now() + offset;
  window.Date = new Proxy(RealDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
  });
})();
