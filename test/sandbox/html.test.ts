/** @jest-environment jsdom */
import { htmlToText, safeNodes, textToHtml } from "../../src/sandbox/mailbox/html";

const safe = (html: string): string => {
  const holder = document.createElement("div");
  holder.append(...safeNodes(html));
  return holder.innerHTML;
};

describe("the rich body", () => {
  test.each([
    ["blocks become lines", "<p>uno</p><p>dos</p>", "uno\ndos"],
    ["breaks become lines", "uno<br>dos", "uno\ndos"],
    ["inline marks join", "pen<b>dej</b>o", "pendejo"],
    ["white space collapses", "<div>uno\n   dos</div>", "uno dos"],
    ["scripts and styles say nothing", "<style>p{}</style><script>x</script><p>uno</p>", "uno"],
  ])("as text: %s", (_why, html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  test("plain text keeps its lines and its signs", () => {
    expect(textToHtml("a < b\n\nc & d")).toBe("<div>a &lt; b</div><div><br></div><div>c &amp; d</div>");
    expect(htmlToText(textToHtml("a < b\nc & d"))).toBe("a < b\nc & d");
  });

  test("what could run is left out of the editor", () => {
    expect(safe('<p onclick="x()">hola</p><script>x()</script><iframe src="//x"></iframe>')).toBe(
      "<p>hola</p>",
    );
    expect(safe('<a href=" JavaScript:x()">a</a><img src="data:," onerror="x()">')).toBe(
      '<a>a</a><img src="data:,">',
    );
  });
});
