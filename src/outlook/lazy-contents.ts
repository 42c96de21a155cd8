import { failed } from "../policy/draft";
import type { Contents } from "./kept-contents";
import type { PaneContents } from "./pane-contents";
import type { Runtime } from "./runtime";

/**
 * Looks into attachments for the pane with what is loaded for the first of them: the inspection weighs as much as a fifth of the
 * pane's shell, and most drafts have nothing attached. Where it cannot be loaded the contents are not checked, and said to be so.
 */
export function lazyContents(runtime: Runtime): PaneContents {
  const listeners = new Set<() => void>();
  let loading: Promise<Contents> | undefined;

  const load = async (): Promise<Contents> => {
    const { paneContents } = await import("./pane-contents");
    const contents = paneContents(runtime);
    contents.onNews(() => {
      listeners.forEach((listener) => {
        listener();
      });
    });
    return contents;
  };

  return {
    async lookInto(listed) {
      if (listed.length === 0 && !loading) return listed;
      try {
        return await (await (loading ??= load())).lookInto(listed);
      } catch {
        // Asked again with the next reading: the network may be back.
        loading = undefined;
        return listed.map((attachment) =>
          attachment.type === "cloud" ? attachment : { ...attachment, content: failed("refused") },
        );
      }
    },
    onNews(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
