import { webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { act, renderHook } from "@testing-library/react";
import { isDark, usePaneTheme, type HostTheme } from "../../src/taskpane/theme";

test.each([
  ["#ffffff", false],
  ["#fff", false],
  ["#000000", true],
  ["#1F1F1F", true],
  ["#0078d4", true],
  ["#f3f2f1", false],
  ["white", undefined],
  ["", undefined],
  [undefined, undefined],
])("takes the background %s for dark: %s", (colour, expected) => {
  expect(isDark(colour)).toBe(expected);
});

const host = (background: string | undefined) => {
  let colour = background;
  const listeners = new Set<() => void>();
  const theme: HostTheme = {
    background: () => colour,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const change = (next: string) => {
    colour = next;
    listeners.forEach((listener) => listener());
  };
  return { theme, change };
};

const preferDark = (matches: boolean) => {
  const preference = Object.assign(new EventTarget(), { matches }) as unknown as MediaQueryList;
  jest.spyOn(window, "matchMedia").mockReturnValue(preference);
};
afterEach(() => jest.restoreAllMocks());

test("Outlook's own colours go before those of the system", () => {
  preferDark(true);
  expect(renderHook(() => usePaneTheme(host("#ffffff").theme)).result.current).toBe(webLightTheme);
});

test.each([
  [true, webDarkTheme],
  [false, webLightTheme],
])("where Outlook tells none, the system decides (dark: %s)", (prefersDark, expected) => {
  preferDark(prefersDark);
  expect(renderHook(() => usePaneTheme(host(undefined).theme)).result.current).toBe(expected);
});

test("follows Outlook when it turns dark", () => {
  preferDark(false);
  const { theme, change } = host("#ffffff");
  const { result } = renderHook(() => usePaneTheme(theme));
  act(() => change("#1f1f1f"));
  expect(result.current).toBe(webDarkTheme);
});
