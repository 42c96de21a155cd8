import { formatOfBase64, formatOfDer } from "../../../src/policy/attachments/cms";

const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, "hex"));

/** The beginnings of what OpenSSL 3.0 wrote, and the lengths of the files. */
test.each([
  {
    why: "enveloped data",
    length: 412,
    hex: "3082019806092a864886f70d010703a082018930820185020100318201403082013c",
    is: "smime",
  },
  {
    why: "enveloped data of unknown length",
    length: 418,
    hex: "308006092a864886f70d010703a0803080020100318201403082013c0201003024300c",
    is: "smime",
  },
  {
    why: "authenticated-enveloped data",
    length: 431,
    hex: "308201ab060b2a864886f70d0109100117a082019a3082019602010031820140",
    is: "smime",
  },
  {
    why: "encrypted data",
    length: 82,
    hex: "305006092a864886f70d010706a0433041020100303c06092a864886f70d010701",
    is: "smime",
  },
  {
    why: "signed data",
    length: 1409,
    hex: "3082057d06092a864886f70d010702a082056e3082056a020101310d300b0609",
    is: "cms-signed",
  },
  {
    why: "a detached signature",
    length: 1391,
    hex: "3082056b06092a864886f70d010702a082055c30820558020101310d300b0609",
    is: "cms-signed",
  },
  {
    why: "data as they are",
    length: 31,
    hex: "301d06092a864886f70d010701a010040e686f6c61207365637265746f0d0a",
    is: "cms-signed",
  },
  {
    why: "keys and certificates in PKCS#12",
    length: 2515,
    hex: "308209cf0201033082098506092a864886f70d010701a0820976048209723082",
    is: "pkcs12",
  },
  {
    why: "a certificate",
    length: 765,
    hex: "308202f9308201e1a003020102021426c36736144b35353a9e419dc63804840a",
    is: "cert",
  },
  {
    why: "a private key",
    length: 1217,
    hex: "308204bd020100300d06092a864886f70d0101010500048204a7308204a30201",
    is: "key",
  },
  {
    why: "a certificate whose length is not the file's",
    length: 900,
    hex: "308202f9308201e1a003020102021426c36736144b35353a",
    is: "",
  },
  { why: "anything that begins with 0", length: 10, hex: "30313233343536373839", is: "" },
])("$why is $is", ({ hex, length, is }) => {
  expect(formatOfDer(bytes(hex), length)).toBe(is);
});

test("base64 that mail programs save is read from where it begins, over its lines", () => {
  const text =
    "-----BEGIN CMS-----\nMIIBmAYJKoZIhvcNAQcDoIIBiTCCAYUCAQAxggFAMIIBPAIBADAkMAwxCjAIBgNV\nBAMMAXgCFCbDZzYUSzU1";
  expect(formatOfBase64(text, text.indexOf("\n"))).toBe("smime");
  expect(formatOfBase64("MIACAQ", 0)).toBe("");
});
