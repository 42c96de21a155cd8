import { useEffect, type RefObject } from "react";

/** Keeps what gets the focus from being scrolled under something that sticks to the lower edge of the pane. */
export function useRoomBelow(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const { style } = document.documentElement;
    const measure = () => {
      const isStuck = getComputedStyle(watched).position === "sticky";
      style.scrollPaddingBottom = isStuck ? `${String(watched.offsetHeight)}px` : "";
    };
    const observer = new ResizeObserver(measure);
    observer.observe(watched);
    measure();
    return () => {
      observer.disconnect();
      style.scrollPaddingBottom = "";
    };
  }, [element]);
}
