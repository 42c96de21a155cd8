/** @jest-environment jsdom */
import { markdownNodes } from "../../src/sandbox/ui/markdown";

const shown = (markdown: string): string => {
  const holder = document.createElement("div");
  holder.append(...markdownNodes(markdown));
  return holder.innerHTML;
};

describe("the Markdown that a Smart Alert may use", () => {
  test.each([
    ["bold and italic", "**Son 60.** Lea *esto*.", "<p><strong>Son 60.</strong> Lea <em>esto</em>.</p>"],
    [
      "italic inside bold",
      "***a.exe* es un programa.**",
      "<p><strong><em>a.exe</em> es un programa.</strong></p>",
    ],
    ["bold that ends in italic", "**vea *esto***", "<p><strong>vea <em>esto</em></strong></p>"],
    ["list items end in a carriage return", "- uno\r- dos\r", "<ul><li>uno</li><li>dos</li></ul>"],
    ["a numbered list", "1. uno\r2. dos\r", "<ol><li>uno</li><li>dos</li></ol>"],
    ["a blank line separates", "uno\n\ndos", "<p>uno</p><p>dos</p>"],
    ["escaped signs are themselves", "\\*no\\* \\[nada\\]\\(x\\)", "<p>*no* [nada](x)</p>"],
    ["an unpaired star is a star", "2 * 3 = 6", "<p>2 * 3 = 6</p>"],
    ["markup is text", "<img src=x onerror=alert(1)>", "<p>&lt;img src=x onerror=alert(1)&gt;</p>"],
    [
      "only https links",
      "[a](http://x.mx) [b](javascript:alert(1))",
      "<p>[a](http://x.mx) [b](javascript:alert(1))</p>",
    ],
  ])("%s", (_why, markdown, html) => {
    expect(shown(markdown)).toBe(html);
  });

  test("an https link opens apart and tells nobody where it came from", () => {
    expect(shown("[ayuda](https://x.mx/a)")).toBe(
      '<p><a href="https://x.mx/a" target="_blank" rel="noopener noreferrer">ayuda</a></p>',
    );
  });
});
