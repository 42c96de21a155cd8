import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

/** What the host tells of its colours; many clients tell nothing. */
export interface HostTheme {
  /** `#rrggbb` of the page around the pane. */
  background(): string | undefined;
  onChange(listener: () => void): () => void;
}

/** Whether a colour is dark (Rec. 601 luma); undefined where it is no `#rgb` or `#rrggbb`. */
export function isDark(colour: string | undefined): boolean | undefined {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(colour ?? "")?.[1];
  if (digits === undefined) return undefined;
  const six = digits.length === 3 ? digits.replace(/./g, "$&$&") : digits;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(six.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

const darkPreferred = "(prefers-color-scheme: dark)";

/** Outlook's own colours where it tells them, else those of the system. Forced colours override both by themselves. */
export function usePaneTheme(host: HostTheme | undefined): Theme {
  const inDark = useSyncExternalStore(
    (listener) => {
      const preference = window.matchMedia(darkPreferred);
      preference.addEventListener("change", listener);
      const stop = host?.onChange(listener);
      return () => {
        preference.removeEventListener("change", listener);
        stop?.();
      };
    },
    () => isDark(host?.background()) ?? window.matchMedia(darkPreferred).matches,
  );
  return inDark ? webDarkTheme : webLightTheme;
}
