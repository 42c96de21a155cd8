/**
 * What is wrong with a relative path on Windows, a Mac or in an archive, written from the rules (ageing-mail.md §7) and
 * not from the maker of names: it looks at every character, the maker at patterns. Empty for a good one.
 */
export function wrongsOfPath(path: string): readonly string[] {
  const wrongs: string[] = [];
  const say = (is: boolean, what: string): void => {
    if (is) wrongs.push(what);
  };
  say(path.length > 120, "longer than 120");
  say(path !== path.normalize("NFC"), "not composed");
  for (const name of path.split("/")) {
    say(name === "", "an empty name");
    say(name.length > 80, "a name longer than 80");
    say([" ", "."].includes(name.slice(-1)), "ends with a dot or a space");
    say([" ", ".", "~"].includes(name.slice(0, 1)), "begins with a dot, a tilde or a space");
    say(name.includes("  "), "spaces in a row");
    const device = (name.split(".")[0] ?? "").trim().toUpperCase();
    const numbered = "0 1 2 3 4 5 6 7 8 9 ¹ ² ³"
      .split(" ")
      .flatMap((digit) => [`COM${digit}`, `LPT${digit}`]);
    say(["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", ...numbered].includes(device), `device ${device}`);
    let isFirst = true;
    for (const letter of name) {
      const code = letter.codePointAt(0)!;
      const within = (from: number, to: number): boolean => code >= from && code <= to;
      say('<>:"/\\|?*'.includes(letter), `forbidden ${letter}`);
      say(within(0, 0x1f) || within(0x7f, 0x9f), `control ${code}`);
      say(
        within(0x202a, 0x202e) || within(0x2066, 0x2069) || [0x61c, 0x200e, 0x200f].includes(code),
        "bidi control",
      );
      say(within(0x200b, 0x200d) || [0xad, 0x180e, 0x2060, 0xfeff].includes(code), "zero-width");
      say(within(0xd800, 0xdfff), "half of a pair");
      say(isFirst && /^\p{M}$/u.test(letter), "begins with a combining mark");
      isFirst = false;
    }
  }
  return wrongs;
}

export const isWindowsPath = (path: string): boolean => wrongsOfPath(path).length === 0;
