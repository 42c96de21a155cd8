"use strict";
/** How long does it take to say of 100,000 messages what expires when? */
require("../tools/require-ts");
const { plannerFor, writePlan } = require("../src/ageing/folder/plan");
const { dueIn } = require("../src/ageing/nudge");
const { daysLeftBy, timelineOf } = require("../src/ageing/timeline");
const { calendarOf } = require("../src/ageing/zone");
const { figure, measure } = require("./measure");

const DAY = 86_400_000;
const COUNT = 100_000;
const now = Date.parse("2026-11-26T18:00:00Z");

/** Received over a hundred days, a little more than the policy keeps. */
const messages = Array.from({ length: COUNT }, (_, index) => ({
  id: `AAkALgAAAAAAHYQDEapmEc2byACqAC-EWg0A${String(index)}`,
  folderId: `folder-${String(index % 12)}`,
  received: now - 100 * DAY + Math.floor((index * 100 * DAY) / COUNT),
  subject: `Nota verbal ${String(index)}`,
  from: "Embajada en Lisboa",
  size: 3_000 + ((index * 7919) % 60_000),
  hasAttachments: index % 5 === 0,
  isMarked: index % 17 === 0,
  messageId: `<${String(index)}@sre.gob.mx>`,
}));
const folders = Array.from({ length: 12 }, (_, index) => ({
  id: `folder-${String(index)}`,
  kind: /** @type {const} */ ("other"),
  path: [`Carpeta ${String(index)}`],
  count: 0,
  size: undefined,
}));

/** @returns {Promise<import("./measure").Row[]>} */
module.exports = async () => {
  const plan = () => {
    // A calendar of its own each time: days that are remembered must not be what is measured.
    const calendar = calendarOf("America/Mexico_City");
    if (!calendar) throw new Error("no such zone");
    const reckoning = { calendar, now, days: 90 };
    timelineOf(messages, reckoning, daysLeftBy(reckoning));
    return dueIn({ messages, folders, rules: new Map(), saved: new Set(), reckoning });
  };
  const asText = JSON.stringify(messages);
  const ours = await measure(plan);
  const noted = await measure(() => writePlan(messages.map(plannerFor(folders))));
  const parse = await measure(() => JSON.parse(asText));
  const write = await measure(() => JSON.stringify(messages));
  return [
    {
      question: "ageing: 100,000 messages, what expires when and what is to be told",
      result: `${figure(ours.p50)} ms`,
      goal: "< 300 ms",
      ratio: `${figure(ours.p50 / parse.p50)} × JSON.parse of the same list`,
    },
    {
      question: "ageing: 100,000 messages written into the plan of saving them",
      result: `${figure(noted.p50)} ms`,
      goal: "< 300 ms",
      ratio: `${figure(noted.p50 / write.p50)} × JSON.stringify of the same list`,
    },
  ];
};
