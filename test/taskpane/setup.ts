import "@testing-library/jest-dom";

// What jsdom lacks and Fluent or the pane touches: no layout is computed here, so there is nothing to observe.
class NoResizes implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
window.ResizeObserver = NoResizes;

window.matchMedia = (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });

Element.prototype.scrollIntoView = () => undefined;

// jsdom holds every element to every rule whenever a role is asked for. How it looks is for the gallery, in a browser.
CSSStyleSheet.prototype.insertRule = () => 0;
