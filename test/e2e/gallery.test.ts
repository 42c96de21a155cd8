import axe from "axe-core";
import { openGallery } from "../gallery/open";
import { states } from "../gallery/states";

type Gallery = Awaited<ReturnType<typeof openGallery>>;

const themes = [
  { theme: "light", media: { colorScheme: "light", forcedColors: "none" } },
  { theme: "dark", media: { colorScheme: "dark", forcedColors: "none" } },
  { theme: "forced light", media: { colorScheme: "light", forcedColors: "active" } },
  { theme: "forced dark", media: { colorScheme: "dark", forcedColors: "active" } },
] as const;
const locales = ["es-MX", "en-US"] as const;

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
  await gallery.page.evaluate(axe.source);
}, 120_000);
afterAll(() => gallery.close());

/** Roles and order are the same in every theme: beyond the first, only colours are looked at. */
const axeFaults = (onlyColours: boolean): Promise<readonly string[]> =>
  gallery.page.evaluate(async (isColours) => {
    const rules = ["color-contrast", "link-in-text-block"];
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const { violations } = await window.axe.run(
      // Fluent's own focus sentinels (stack.md §7).
      { include: [["html"]], exclude: [["[data-tabster-dummy]"]] },
      {
        runOnly: isColours ? { type: "rule", values: rules } : { type: "tag", values: tags },
        resultTypes: ["violations"],
      },
    );
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  }, onlyColours);

/** What moves by itself on the page, by its class. */
const moving = (): Promise<readonly string[]> =>
  gallery.page.evaluate(() =>
    document.getAnimations().flatMap((animation) => {
      const { target } = animation.effect as KeyframeEffect;
      return target?.closest(".fui-Spinner") ? [] : [String(target?.className)];
    }),
  );

/** The pane hears of a new theme by an event and draws itself anew. */
const repainted = (): Promise<void> =>
  gallery.page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 30)));
      }),
  );

/** What is wider than its place, by its words. */
const cutTexts = (): Promise<readonly string[]> =>
  gallery.page.evaluate(() => {
    const faults: string[] = [];
    const across = document.documentElement.scrollWidth - window.innerWidth;
    if (across > 0) faults.push(`the page is ${String(across)} px too wide`);
    for (const element of document.querySelectorAll<HTMLElement>("body *")) {
      const { overflowX, position } = getComputedStyle(element);
      if (element.clientWidth === 0 || position === "absolute") continue;
      const isCut = element.scrollWidth > element.clientWidth + 1 && overflowX !== "visible";
      const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
      if (isCut && !isField) faults.push(`cut: ${element.textContent.slice(0, 80)}`);
    }
    return faults;
  });

/** How each telephone number of the support desk may be broken over lines; the footer has one in every state. */
const phoneBreaks = (): Promise<readonly string[]> =>
  gallery.page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.parentElement && node.textContent?.includes("+52 55"))
        found.push(getComputedStyle(node.parentElement).whiteSpace);
    return found;
  });

interface CardSeen {
  readonly title: string;
  readonly primary: number;
  readonly actions: number;
}

/** The cards on the screen, with what can be pressed in each. */
const cardsSeen = (): Promise<readonly CardSeen[]> =>
  gallery.page.evaluate(() => {
    // The colour of a primary button, as the theme of this moment has it.
    const provider = document.querySelector(".fui-FluentProvider") ?? document.body;
    const probe = document.createElement("i");
    probe.style.color = getComputedStyle(provider).getPropertyValue("--colorBrandBackground");
    provider.append(probe);
    const brand = getComputedStyle(probe).color;
    probe.remove();
    return [...document.querySelectorAll("#vb-draft article")].map((card) => {
      const buttons = [...card.querySelectorAll("button")];
      return {
        title: card.querySelector("h3")?.textContent ?? "",
        primary: buttons.filter((button) => getComputedStyle(button).backgroundColor === brand).length,
        actions: [...card.querySelectorAll("button, a[href]")].length,
      };
    });
  });

/**
 * `npm run gallery` looks at every combination; here each state is seen once by axe, in Spanish and in themes that take
 * turns, and its English is held to its room.
 */
const isWhole = process.env["VB_GALLERY"] === "whole";
const themesFor = (locale: (typeof locales)[number], state: string) => {
  if (isWhole) return themes;
  const turn = states.findIndex(({ name }) => name === state);
  return locale === locales[0] ? themes.filter((_, index) => index === turn % themes.length) : [];
};
const widthsFor = (locale: (typeof locales)[number]) =>
  isWhole || locale === locales[0] ? [320, 160] : [160];

describe.each(locales)("the pane in %s", (locale) => {
  test.each(states.map(({ name, shows }) => ({ name, shows })))(
    "has nothing that axe finds, nothing cut, and one primary action and a way out in each card: $name ($shows)",
    async ({ name }) => {
      const { page } = gallery;
      await page.emulateMedia(themes[0].media);
      await page.setViewportSize({ width: 360, height: 640 });
      await gallery.show(name, locale);
      for (const card of await cardsSeen()) {
        expect(card.title).not.toBe("");
        expect(card.primary).toBeLessThanOrEqual(1);
        // Its clause and a person to ask, at the least.
        expect(card.actions).toBeGreaterThanOrEqual(2);
      }
      // The gallery asks for reduced motion: only the sign that something is under way may turn.
      expect(await moving()).toEqual([]);
      for (const [index, { theme, media }] of themesFor(locale, name).entries()) {
        await page.emulateMedia(media);
        await repainted();
        expect({ theme, faults: await axeFaults(index > 0) }).toEqual({
          theme,
          faults: [],
        });
      }
      expect(new Set(await phoneBreaks())).toEqual(new Set(["nowrap"]));
      for (const width of widthsFor(locale)) {
        await page.setViewportSize({ width, height: 640 });
        expect({ width, faults: await cutTexts() }).toEqual({ width, faults: [] });
      }
    },
  );
});

test("the console has nothing to say of any state", () => {
  expect(gallery.problems).toEqual([]);
});
