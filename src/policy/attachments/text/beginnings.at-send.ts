/** The beginnings of `beginnings.ts` that matter at send: the other kinds of text are text. */
export const beginnings: readonly (readonly [RegExp, string])[] = [
  [/^-----BEGIN AGE ENCRYPTED FILE-----/, "age"],
  [/^\$ANSIBLE_VAULT;\d/, "ansible-vault"],
  [/^U2FsdGVkX1[89+/]/, "openssl"],
  [/^-----BEGIN [A-Z0-9 ]*(KEY|SIGNATURE|CERTIFICATE|CRL)\b/, "key"],
  [/^#!\s*\S/, "script"],
  [/^(Windows Registry Editor Version|REGEDIT4\s)/, "reg"],
  [/^From \S+.*\d{4}\r?\n[!-9;-~]+:/, "mbox"],
];
