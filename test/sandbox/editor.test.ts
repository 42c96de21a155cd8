/** @jest-environment jsdom */
import { emptyDraft } from "../../src/sandbox/mailbox/draft";
import type { State } from "../../src/sandbox/state";
import { createStore } from "../../src/sandbox/store";
import { texts } from "../../src/sandbox/text";
import { editor } from "../../src/sandbox/ui/editor";
import { createFollowing } from "../../src/sandbox/ui/follow";

function open() {
  const draft = createStore(
    emptyDraft("message", { name: "Ana", address: "ana@sre.gob.mx", kind: "person" }),
  );
  const box = editor({ draft } as State, texts("es-MX"), createFollowing().follow);
  const body = box.querySelector("[role=textbox]");
  if (!(body instanceof HTMLElement)) throw new Error("No editor.");
  const set = (html: string) => draft.update((now) => ({ ...now, html }));
  return { draft, body, set };
}

const HOSTILE =
  `<html><head><style>p{color:red}</style></head><body><p onclick="steal()">Hola` +
  `<script>steal()</script><img src="cid:firma@sre" alt="Firma"><a href="javascript:steal()">aquí</a></p></body></html>`;

describe("the body as the add-in set it and as it is shown", () => {
  test("what was set stays to the letter while nobody types; what could run or load is not shown", () => {
    const { draft, body, set } = open();
    set(HOSTILE);
    expect(draft.get().html).toBe(HOSTILE);
    expect(body.innerHTML).toBe('<p>Hola<img src="cid:firma@sre" alt="Firma"><a>aquí</a></p>');
  });

  test("typing afterwards changes the body, and keeps the pictures in the text", () => {
    const { draft, body, set } = open();
    set(HOSTILE);
    body.querySelector("p")?.append(" y adiós");
    body.dispatchEvent(new Event("input"));
    expect(draft.get().html).toBe('<p>Hola<img src="cid:firma@sre" alt="Firma"><a>aquí</a> y adiós</p>');
  });

  test("a keystroke does not draw the text anew under the cursor", () => {
    const { body, set } = open();
    set("<p>Hola</p>");
    const paragraph = body.firstChild;
    paragraph?.appendChild(document.createTextNode("!"));
    body.dispatchEvent(new Event("input"));
    expect(body.firstChild).toBe(paragraph);
  });
});
