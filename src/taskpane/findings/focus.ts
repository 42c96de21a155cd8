import {
  useCallback,
  useLayoutEffect,
  useRef,
  type FocusEvent as ReactFocusEvent,
  type RefObject,
} from "react";

/**
 * Puts the focus on something that is no tab stop of its own, and makes it one as long as it has the focus: where it
 * is none, office.js, which handles the Tab key, leaves the pane.
 */
export function lendFocus(element: HTMLElement): void {
  element.tabIndex = 0;
  element.focus({ preventScroll: true });
  const giveBack = ({ relatedTarget }: FocusEvent) => {
    // To another window: the focus comes back here with the sender.
    if (relatedTarget === null) return;
    element.removeAttribute("tabindex");
    element.removeEventListener("blur", giveBack);
  };
  element.addEventListener("blur", giveBack);
}

/**
 * Never leaves the focus on nothing: when what has it disappears, `rescue` finds it another place. Somebody who has
 * left the pane, to write the message say, has taken the focus along, and nothing here calls it back.
 */
export function useFocusRescue(rescue: () => void): {
  readonly onFocus: (event: ReactFocusEvent<HTMLElement>) => void;
  readonly onBlur: () => void;
} {
  const last = useRef<HTMLElement>(undefined);
  useLayoutEffect(() => {
    if (!last.current || last.current.isConnected) return;
    last.current = undefined;
    if (document.activeElement === null || document.activeElement === document.body) rescue();
  });
  return {
    onFocus: ({ target }) => (last.current = target),
    // React is deaf while it changes the page: what disappears does not come by here.
    onBlur: () => (last.current = undefined),
  };
}

/** For the `ref` of a Fluent part, whose type takes a callback and no object. */
export const into =
  <T>(ref: RefObject<T | null>) =>
  (element: T | null): void => {
    ref.current = element;
  };

/** For the `ref` of what may just have appeared: gives it the focus then, where that `isWanted`, and never again. */
export function useFocusOnce(isWanted: boolean): (element: HTMLElement | null) => void {
  const isDue = useRef(isWanted);
  return useCallback((element) => {
    if (element && isDue.current) element.focus();
    isDue.current = false;
  }, []);
}
