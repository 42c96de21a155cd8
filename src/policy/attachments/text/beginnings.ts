/** Beginnings that say what a text is. */
export const beginnings: readonly (readonly [RegExp, string])[] = [
  [/^-----BEGIN AGE ENCRYPTED FILE-----/, "age"],
  [/^\$ANSIBLE_VAULT;\d/, "ansible-vault"],
  [/^U2FsdGVkX1[89+/]/, "openssl"],
  [/^-----BEGIN PGP (PUBLIC|PRIVATE) KEY BLOCK-----/, "pgp-key"],
  [/^-----BEGIN PGP SIGNATURE-----/, "pgp-signature"],
  [
    /^-----BEGIN [A-Z0-9 ]*(PRIVATE|PUBLIC) KEY-----|^---- BEGIN SSH2|^PuTTY-User-Key-File|^(ssh-(rsa|dss|ed25519)|ecdsa-sha2-\w+) AAAA/,
    "key",
  ],
  [
    /^-----BEGIN ((TRUSTED |X509 )?CERTIFICATE|X509 CRL|CERTIFICATE REQUEST|NEW CERTIFICATE REQUEST)-----/,
    "cert",
  ],
  [/^#!\s*\S/, "script"],
  [/^(Windows Registry Editor Version|REGEDIT4\s)/, "reg"],
  [/^# Disk DescriptorFile/i, "vmdk"],
  [/^\(This file must be converted with BinHex/, "hqx"],
  [/^#define\s+\S+_width\s+\d+\s+#define\s+\S+_height/, "xbm"],
  [/^BEGIN:VCALENDAR\s/i, "ics"],
  [/^BEGIN:VCARD\s/i, "vcf"],
  [/^WEBVTT(\s|$)/, "vtt"],
  [/^\d+\s*\n\d\d:\d\d:\d\d[,.]\d{3} --> /, "srt"],
  [/^From \S+.*\d{4}\r?\n[!-9;-~]+:/, "mbox"],
];
