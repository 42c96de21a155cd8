import type { Policy } from "../policy/document/fields";
import { known, unavailable, type ItemKind } from "../policy/draft";
import { evaluate } from "../policy/evaluate";

/**
 * Does, while the message is being written, what judging any draft needs once: the lexicons are compiled and the
 * engine has seen the code. Where the runtime lives on until Send (the web, new Outlook, Mac), Send need not wait for it.
 */
export function warmUp(policy: Policy, item: ItemKind): void {
  const body = known({ format: "html", content: "<p>Buenos días</p>" } as const);
  evaluate(
    {
      item,
      from: unavailable,
      to: unavailable,
      cc: unavailable,
      bcc: unavailable,
      subject: known("Asunto"),
      body,
      attachments: known([]),
      rank: unavailable,
      transmittedSize: unavailable,
    },
    policy,
  );
}
