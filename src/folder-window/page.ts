/** A button: its words, and what it does. */
export interface Act {
  readonly words: string;
  readonly do: () => void;
}

/** What the window shows. Parts that are left out are empty. */
export interface Shown {
  /** What is going on. */
  readonly state?: string;
  readonly text?: string;
  /** What went wrong, in plain words. */
  readonly wrong?: string;
  /** Changes often, and is not read out each time. */
  readonly count?: string;
  readonly acts?: readonly Act[];
}

const element = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  is: string,
): HTMLElementTagNameMap[Name] => {
  const made = document.createElement(name);
  made.dataset["is"] = is;
  return made;
};

function fill(part: HTMLElement, words: string): void {
  // Written anew, the same words would be read out again.
  if (part.textContent !== words) part.textContent = words;
}

/** The window's one page. Elements stay, so that a screen reader hears what changes and the focus is not lost. */
export function pageIn(place: HTMLElement, title: string): (shown: Shown) => void {
  const heading = element("h1", "heading");
  const state = element("p", "state");
  const text = element("p", "text");
  const wrong = element("p", "wrong");
  const count = element("p", "count");
  const acts = element("div", "acts");
  heading.textContent = title;
  state.setAttribute("role", "status");
  wrong.setAttribute("role", "alert");
  place.replaceChildren(heading, state, text, wrong, count, acts);
  let words = "";
  let current: readonly Act[] = [];

  return (shown) => {
    fill(state, shown.state ?? "");
    fill(text, shown.text ?? "");
    fill(wrong, shown.wrong ?? "");
    fill(count, shown.count ?? "");
    current = shown.acts ?? [];
    const now = current.map((act) => act.words).join("\n");
    if (now === words) return;
    words = now;
    acts.replaceChildren(
      ...current.map((act, index) => {
        const button = element("button", "act");
        button.type = "button";
        button.textContent = act.words;
        button.addEventListener("click", () => current[index]?.do());
        return button;
      }),
    );
  };
}
