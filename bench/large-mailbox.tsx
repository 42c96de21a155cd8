/** The page of scrolling.js: the Mailbox view with 100,000 messages, a third of them about to expire. */
import { createRoot } from "react-dom/client";
import { App } from "../src/taskpane/App";
import { policy } from "../test/support/builders";
import { sourceOf, startOf } from "../test/taskpane/support/desks";
import { draft } from "../test/support/builders";
import { folder, inbox, memoryMailbox, message, reckoning } from "../test/taskpane/support/memory-mailbox";

const senders = ["Dirección General", "Consulado en Dallas", "Boletín interno", "Embajada en Lisboa"];
const messages = Array.from({ length: 100_000 }, (_, index) =>
  message(String(index), (index * 37) % 90, {
    subject: `Nota verbal ${String(index)}, relación pormenorizada de asuntos`,
    from: senders[index % senders.length] ?? "",
    folderId: index % 3 === 0 ? "visas" : "inbox",
    size: 3_000 + ((index * 7919) % 60_000),
    hasAttachments: index % 5 === 0,
    isMarked: index % 17 === 0,
  }),
);
const mailbox = memoryMailbox({ folders: [inbox, folder("visas", "other", "Visas")], messages });

const place = document.createElement("div");
document.body.replaceChildren(place);
createRoot(place).render(
  <App
    start={startOf({ source: sourceOf(draft()), mailbox, now: () => reckoning.now, locale: "es-MX" })}
    policy={policy}
  />,
);
