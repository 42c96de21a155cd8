import { createHash, X509Certificate } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import https from "node:https";
import { tmpdir } from "node:os";
import path from "node:path";
import { TLSSocket } from "node:tls";
import { startServers } from "../../tools/serve";

const FOREIGN = path.join(__dirname, "..", "fixtures", "foreign-addin");

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly text: string;
  readonly spkiHash: string;
}

/** Asks with the path as it is: an ordinary client would tidy `..` away before the server sees it. */
const ask = (url: string, rawPath: string, method = "GET"): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(url);
    // The certificate belongs to this run alone; the test compares its key instead of trusting a chain.
    const request = https.request({
      host: "127.0.0.1",
      port,
      path: rawPath,
      method,
      rejectUnauthorized: false,
      agent: false,
    });
    request.on("error", reject);
    request.on("response", (response) => {
      if (!(response.socket instanceof TLSSocket)) throw new Error("not over TLS");
      const certificate = new X509Certificate(response.socket.getPeerCertificate().raw);
      const key = certificate.publicKey.export({ type: "spki", format: "der" });
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(parts).toString("utf8"),
          spkiHash: createHash("sha256").update(key).digest("base64"),
        }),
      );
    });
    request.end();
  });

describe("the two servers of the sandbox", () => {
  let servers: Awaited<ReturnType<typeof startServers>>;
  beforeAll(async () => {
    servers = await startServers({ dist: FOREIGN });
  });
  afterAll(() => servers.close());

  test("share one host name on two ports, and one certificate whose hash is told", async () => {
    const [host, addin] = await Promise.all([
      ask(servers.hostUrl, "/"),
      ask(servers.addinUrl, "/manifest.xml"),
    ]);
    expect([new URL(servers.hostUrl).hostname, new URL(servers.addinUrl).hostname]).toEqual([
      "localhost",
      "localhost",
    ]);
    expect(servers.hostUrl).not.toBe(servers.addinUrl);
    expect([host.spkiHash, addin.spkiHash]).toEqual([servers.spkiHash, servers.spkiHash]);
  });

  test("an add-in page gets the local office.js between our stand-ins", async () => {
    const { text, headers } = await ask(servers.addinUrl, "/launchevent.html?_host_Info=x");
    const scripts = [...text.matchAll(/src="([^"]+)"/g)].map(([, source]) => source);
    expect(scripts).toEqual([
      "/__office/emulated-clock.js",
      "/__office/ms-ajax.js",
      "/__office/office.js",
      "/__office/emulated-members.js",
      "/__office/emulated-sign-in.js",
      "launchevent.js",
    ]);
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(headers["cache-control"]).toBe("no-store");
  });

  test("office.js is the package's own file, untouched, and only what Outlook on the web needs is served", async () => {
    const served = await ask(servers.addinUrl, "/__office/office.js");
    const own = path.join(
      path.dirname(require.resolve("@microsoft/office-js/package.json")),
      "dist",
      "office.js",
    );
    expect(served.text).toBe((await import("node:fs")).readFileSync(own, "utf8"));
    expect((await ask(servers.addinUrl, "/__office/es-es/outlook_strings.js")).status).toBe(200);
    expect((await ask(servers.addinUrl, "/__office/excel-web-16.00.js")).status).toBe(404);
  });

  test("add-in pages may be framed by the host page alone, run no inline script and reach nobody else", async () => {
    const { headers } = await ask(servers.addinUrl, "/launchevent.html");
    const policy = String(headers["content-security-policy"]).split("; ");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain(`frame-ancestors ${servers.hostUrl}`);
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  test("scripts with a hash in their name may be kept, as docs/deploy.md says; nothing else may", async () => {
    const dist = mkdtempSync(path.join(tmpdir(), "visto-bueno-"));
    for (const script of ["launchevent.js", "taskpane.8fd493c0f7.js"])
      writeFileSync(path.join(dist, script), "");
    const kit = await startServers({ dist });
    try {
      const keeping = async (script: string) =>
        (await ask(kit.addinUrl, `/${script}`)).headers["cache-control"];
      expect(await keeping("taskpane.8fd493c0f7.js")).toBe("public, max-age=31536000, immutable");
      expect(await keeping("launchevent.js")).toBe("no-store");
    } finally {
      await kit.close();
    }
  });

  test("the pane alone may ask the directory and the emulated one, and nobody else", async () => {
    const dist = mkdtempSync(path.join(tmpdir(), "visto-bueno-"));
    for (const page of ["taskpane.html", "launchevent.html"])
      writeFileSync(path.join(dist, page), "<!doctype html>");
    const kit = await startServers({ dist });
    try {
      const connect = async (page: string) =>
        /connect-src [^;]*/.exec(
          String((await ask(kit.addinUrl, page)).headers["content-security-policy"]),
        )?.[0];
      expect(await connect("/taskpane.html")).toBe(
        `connect-src 'self' https://graph.microsoft.com ${kit.hostUrl}/graph/`,
      );
      expect(await connect("/launchevent.html")).toBe("connect-src 'self'");
    } finally {
      await kit.close();
    }
  });

  test("only the manifest is readable from the host page", async () => {
    const allowed = async (file: string) =>
      (await ask(servers.addinUrl, file)).headers["access-control-allow-origin"];
    expect([await allowed("/manifest.xml"), await allowed("/launchevent.js")]).toEqual([
      servers.hostUrl,
      undefined,
    ]);
  });

  test.each([
    "/../../../package.json",
    "/..%2f..%2f..%2fpackage.json",
    "/%2e%2e/%2e%2e/%2e%2e/package.json",
    "/..\\..\\package.json",
    "/manifest.xml%00",
    "/%E0%A4%A",
    "/__office/../../package.json",
    "/unreachable",
  ])("no file answers to %s", async (rawPath) => {
    expect((await ask(servers.addinUrl, rawPath)).status).toBe(404);
  });

  test("nothing can be posted", async () => {
    expect((await ask(servers.addinUrl, "/manifest.xml", "POST")).status).toBe(405);
  });
});

test("the page is served at once; the add-in waits for the build and tells when it failed", async () => {
  let fail: (error: Error) => void = () => undefined;
  const ready = new Promise<void>((_resolve, reject) => (fail = reject));
  const servers = await startServers({ dist: FOREIGN, ready });
  try {
    expect((await ask(servers.hostUrl, "/")).status).toBe(200);
    const waiting = ask(servers.addinUrl, "/launchevent.js");
    fail(new Error("The build stopped."));
    expect(await waiting).toMatchObject({ status: 500, text: "The build stopped." });
  } finally {
    await servers.close();
  }
});

test("a port that is taken is passed over", async () => {
  const first = await startServers({ dist: FOREIGN });
  const taken = Number(new URL(first.hostUrl).port);
  const second = await startServers({ dist: FOREIGN, hostPort: taken });
  try {
    expect(Number(new URL(second.hostUrl).port)).toBeGreaterThan(taken);
  } finally {
    await first.close();
    await second.close();
  }
});
