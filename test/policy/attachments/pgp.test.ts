import fc from "fast-check";
import { armourIn, formatOfPackets } from "../../../src/policy/attachments/pgp";

const bytes = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, "base64"));

/** The beginnings of what GnuPG 2.2 wrote. */
const written = {
  password:
    "jA0ECQMCGFqty1wIpeH/0ksBaRRkVgH5kiAtuB0K9Ag7f1iL6V3cFUPLAPSdRKNXJF9rSEclfwF20QT5jmBARp1YdAKkmQ/WTkP5eS/KcF+dxzLHoKFm416pJMI=",
  publicKey:
    "hF4DeKSFagDOas4SAQdA+clhRKEJM8daAL2/f98+I0KWZGPU+aoWV7dYswadyAQwviV3kIx8frnNmm3cAJZdT4199e63TBPATZf5nN4wxa+LYQ5BooCqEkGIPwtKxna30lEBrCZZl62HEri2tCYRioVXAoehd3LKgDK9JCPUaADp8lbLr+ruW/4agcEKk+eMs4d4Wp3q",
  hiddenRecipient:
    "hF4DAAAAAAAAAAASAQdAlrCyZr2vdIGteCoJ3B6Et0lSOc2RrrxTQa3X/ZXLcTUwk8CV9cv7PyFb0Bfuxt2UHmru//MtOAlYuZcsUTl5uXuxafVvZesGuEVfPMGGE1Bv0lEBJ4ElY4pRVdJdAPxFqJs2zSYgRAFMxpBdQG2RWyzbiVfLiBqQ/OL3k68gOS+DIIeaKKJg",
  withoutIntegrity: "jA0EAgMC3NhL02iuDyX/ySyw5YhRxE/Exse2xNcI3Gq/cgma56qN7ujUJmuozaeknDlAG1imUuyHWcp4tw==",
  signed: "owEBYwGc/pANAwAKAZ7odvZda1TNAawcYglwbGFpbi50eHRrCBhPaG9sYSBzZWNyZXRvCokBMwQAAQoAHRYhBB3p6nFHBfBY",
  compressed: "owFbI5PEWZCTmJmnV1JRks0h4Z+Rn5OoUJyaXJRaks8FAA==",
  signature: "iQEzBAABCgAdFiEEHenqcUcF8FhkRK6Anuh29l1rVM0FAmsIGE8ACgkQnuh29l1rVM2nkwgAqlqdhORc8unKtytSepBa",
  key: "mQENBGsIGE0BCAC8IVGU79QOtp/LqhS7Yv7NH6MNm4WQJaF3gFUYdxkAVSpLDBRFXUhNq3mUph4n4YONEXtAJOfJ",
} as const;

test.each([
  { why: "a message under a password", packets: written.password, is: "pgp" },
  { why: "a message for a key", packets: written.publicKey, is: "pgp" },
  { why: "a message for a key that is not named", packets: written.hiddenRecipient, is: "pgp" },
  { why: "a message in the manner of 1998", packets: written.withoutIntegrity, is: "pgp" },
  { why: "a message that anyone may read", packets: written.signed, is: "pgp-signed" },
  { why: "compression alone", packets: written.compressed, is: "pgp-signed" },
  { why: "a detached signature", packets: written.signature, is: "pgp-signature" },
  { why: "a public key", packets: written.key, is: "pgp-key" },
  { why: "other bytes", packets: "iVBORw0KGgoAAAANSUhEUg==", is: "" },
])("$why is $is", ({ packets, is }) => {
  expect(formatOfPackets(bytes(packets), true)).toBe(is);
});

test("without an announcement the two bytes of compression are chance", () => {
  expect(formatOfPackets(bytes(written.compressed), false)).toBe("");
  expect(formatOfPackets(bytes(written.password), false)).toBe("pgp");
});

test("key packets that lead to anything but content are no message", () => {
  const packets = bytes(written.password);
  // The packet that follows the 15 bytes of the key packet is made a signature.
  packets[15] = 0xc2;
  expect(formatOfPackets(packets, false)).toBe("");
});

const armour = (packets: string, headers = ""): string =>
  `-----BEGIN PGP MESSAGE-----\n${headers}\n${(packets.match(/.{1,64}/g) ?? []).join("\n")}\n=59So\n-----END PGP MESSAGE-----`;

test("armour in a letter is found with its place", () => {
  const before = "Estimada licenciada:\n\n";
  const message = armour(written.password, "Comment: prueba\n");
  const found = armourIn(`${before}${message}\n\nSaludos`);
  expect(found).toEqual({ start: before.length, end: before.length + message.length, encrypted: true });
});

test("armour that is cut off reaches to the end", () => {
  const text = armour(written.publicKey).slice(0, 200);
  expect(armourIn(text)).toEqual({ start: 0, end: text.length, encrypted: true });
});

test.each([
  { why: "lines of Windows", text: armour(written.password).replace(/\n/g, "\r\n"), encrypted: true },
  { why: "a signed message needs no key", text: armour(written.signed), encrypted: false },
  {
    why: "the second block, after one in prose",
    text: `-----BEGIN PGP MESSAGE-----\nes el encabezado.\n${armour(written.password)}`,
    encrypted: true,
  },
])("armour: $why", ({ text, encrypted }) => {
  expect(armourIn(text)?.encrypted).toBe(encrypted);
});

test.each([
  { why: "a header that is talked about", text: "Busque la línea -----BEGIN PGP MESSAGE----- en el correo." },
  { why: "a header and prose", text: "-----BEGIN PGP MESSAGE-----\n\nAquí va el mensaje, señor.\n" },
  { why: "a quoted message", text: armour(written.password).replace(/^/gm, "> ") },
  { why: "a public key", text: armour(written.key).replace(/PGP MESSAGE/g, "PGP PUBLIC KEY BLOCK") },
  { why: "no armour", text: "Le envío el oficio." },
])("no armour: $why", ({ text }) => {
  expect(armourIn(text)).toBeUndefined();
});

test("any bytes and any text end in an answer", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (garbage, isAnnounced) => {
      garbage[0] = 0x80 | (garbage[0] ?? 0);
      expect(typeof formatOfPackets(garbage, isAnnounced)).toBe("string");
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("A", "=", "\n", " ", "-", "é") }), (text) => {
      expect(armourIn(`-----BEGIN PGP MESSAGE-----\n${text}`)?.encrypted ?? false).toBe(false);
    }),
  );
});
