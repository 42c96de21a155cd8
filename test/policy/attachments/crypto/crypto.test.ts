import { createCipheriv, createHash } from "node:crypto";
import fc from "fast-check";
import { aes128Cbc } from "../../../../src/policy/attachments/crypto/aes";
import { md5 } from "../../../../src/policy/attachments/crypto/md5";
import { rc4 } from "../../../../src/policy/attachments/crypto/rc4";
import { sha1 } from "../../../../src/policy/attachments/crypto/sha1";
import { sha256 } from "../../../../src/policy/attachments/crypto/sha256";
import { sha512 } from "../../../../src/policy/attachments/crypto/sha512";

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
const ascii = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "latin1"));

const hashes: Readonly<Record<string, (message: Uint8Array) => Uint8Array>> = {
  md5,
  sha1,
  sha256,
  sha384: (message) => sha512(message, 48),
  sha512: (message) => sha512(message),
};

describe.each(Object.keys(hashes))("%s", (name) => {
  const hash = hashes[name]!;
  const expected = (message: Uint8Array): string => createHash(name).update(message).digest("hex");

  test("of every length around the ends of blocks is node's", () => {
    for (let length = 0; length <= 260; length++) {
      const message = new Uint8Array(length).map((_, at) => at * 7 + length);
      expect(hex(hash(message))).toBe(expected(message));
    }
  });

  test("of any bytes is node's", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), (message) => {
        expect(hex(hash(message))).toBe(expected(message));
      }),
      { numRuns: 60 },
    );
  });
});

test("AES-128-CBC of any whole blocks is node's", () => {
  const sixteen = fc.uint8Array({ minLength: 16, maxLength: 16 });
  fc.assert(
    fc.property(sixteen, sixteen, fc.array(sixteen, { maxLength: 200 }), (key, vector, blocks) => {
      const data = Uint8Array.from(Buffer.concat(blocks));
      const cipher = createCipheriv("aes-128-cbc", key, vector).setAutoPadding(false);
      expect(hex(aes128Cbc(key, vector, data))).toBe(
        Buffer.concat([cipher.update(data), cipher.final()]).toString("hex"),
      );
    }),
    { numRuns: 60 },
  );
});

describe("RC4", () => {
  // OpenSSL 3 no longer offers it to node: the vectors are those of RFC 6229 and of the first posting in 1994.
  test.each([
    { key: "Key", text: "Plaintext", gives: "bbf316e8d940af0ad3" },
    { key: "Wiki", text: "pedia", gives: "1021bf0420" },
    { key: "Secret", text: "Attack at dawn", gives: "45a01f645fc35b383552544b9bf5" },
    { key: "\x01\x02\x03\x04\x05", text: "\0".repeat(16), gives: "b2396305f03dc027ccc3524a0a1118a8" },
  ])("$text under $key", ({ key, text, gives }) => {
    expect(hex(rc4(ascii(key), ascii(text)))).toBe(gives);
  });

  test("undoes itself", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 32 }), fc.uint8Array(), (key, data) => {
        expect(hex(rc4(key, rc4(key, data)))).toBe(hex(data));
      }),
    );
  });
});
