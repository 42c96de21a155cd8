"use strict";
const https = require("node:https");
const path = require("node:path");
const { makeCertificate } = require("./sandbox-certificate");
const { withDirectory } = require("./build/directory-meta");
const { fileBelow, mediaType } = require("./sandbox-files");
const { GRAPH_PATH, emulatedRegistration, graphService } = require("./sandbox-graph");
const { OFFICE_PATH, officeFile, useLocalOffice } = require("./sandbox-office");

const root = path.join(__dirname, "..");
const pageDir = path.join(root, "src", "sandbox", "page");

/**
 * @typedef {object} Answer
 * @property {string} name decides the media type
 * @property {string | Buffer} body
 * @property {Record<string, string>} [headers]
 */

/** The hash of the empty string: Fluent makes empty style elements and fills them by script (stack.md §4). */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** Real files for the drafts that the sandbox offers to try: the specimens that attachment inspection is tested with. */
const SAMPLES = "/samples/";
const samplesDir = path.join(root, "test", "fixtures", "attachments");

/**
 * The one other origin that the pane asks, for the rank; MSAL itself speaks with the host and with nobody else. For old
 * mail the sandbox has a Graph of its own.
 */
const DIRECTORY = "https://graph.microsoft.com";

const addinCsp = (/** @type {string} */ hostUrl, /** @type {readonly string[]} */ others = []) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${EMPTY_STYLE}`,
    "img-src 'self' data:",
    "font-src 'self' data:",
    ["connect-src 'self'", ...others].join(" "),
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${hostUrl}`,
  ].join("; ");

/** The message being written may carry style attributes and pictures of its own; scripts never. */
const hostCsp = (/** @type {string} */ addinUrl) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    `img-src 'self' data: blob: ${addinUrl}`,
    "connect-src 'self' https://localhost:*",
    "frame-src https://localhost:*",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");

const HASHED = /\.[0-9a-f]{8,}\.js$/;

/**
 * @param {{ key: string, cert: string }} certificate
 * @param {(pathname: string) => Promise<Answer | null>} answerTo
 * @param {() => Record<string, string>} headers
 * @param {ReturnType<typeof graphService>} [graph] the emulated Graph, where this origin has it
 */
const secureServer = (certificate, answerTo, headers, graph) =>
  https.createServer(certificate, (request, response) => {
    const always = () => ({
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      ...headers(),
    });
    if (graph && request.url?.startsWith(GRAPH_PATH)) {
      graph(request, response, always()).catch(() => request.socket.destroy());
      return;
    }
    const finish = (/** @type {number} */ status, /** @type {Answer} */ { name, body, headers: more }) => {
      // What has its hash in its name never changes: the browser may keep it, and what it compiled of it.
      const kept = HASHED.test(name) ? { "Cache-Control": "public, max-age=31536000, immutable" } : {};
      response.writeHead(status, { "Content-Type": mediaType(name), ...always(), ...kept, ...more });
      response.end(request.method === "HEAD" ? undefined : body);
    };
    if (request.method !== "GET" && request.method !== "HEAD") {
      finish(405, { name: ".txt", body: "Only GET and HEAD." });
      return;
    }
    // The raw path: `new URL` would already have resolved `..` away and hidden an attempt to leave the folder.
    const [pathname = "/"] = (request.url ?? "/").split(/[?#]/);
    answerTo(pathname).then(
      (answer) => finish(answer ? 200 : 404, answer ?? { name: ".txt", body: "Not found." }),
      (error) => finish(500, { name: ".txt", body: String(error?.message ?? error) }),
    );
  });

/**
 * Listens on `port`, or on the next free one when `port` is taken; 0 means any.
 * @param {https.Server} server
 * @param {number} port
 * @returns {Promise<number>}
 */
const listen = (server, port) =>
  new Promise((resolve, reject) => {
    const onError = (/** @type {NodeJS.ErrnoException} */ error) => {
      server.removeListener("listening", onListening);
      if (error.code === "EADDRINUSE" && port !== 0 && port < 65535) resolve(listen(server, port + 1));
      else reject(error);
    };
    const onListening = () => {
      server.removeListener("error", onError);
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    };
    server.once("error", onError);
    server.once("listening", onListening);
    server.listen(port, "127.0.0.1");
  });

/**
 * Serves the sandbox and an add-in from two origins of one host name: office.js trusts a host page only over https and
 * with its own host name (outlook-host-protocol.md §3), and the browser keeps the two apart as it would in Outlook.
 * @param {object} options
 * @param {string} [options.dist] folder of the add-in, with a manifest.xml
 * @param {string} [options.sandboxDir] folder of the built sandbox.js
 * @param {number} [options.hostPort] 0 or absent: any free port
 * @param {number} [options.addinPort] 0 or absent: any free port
 * @param {Promise<unknown>} [options.ready] answered requests wait for it: a build on its way
 * @returns {Promise<{ hostUrl: string, addinUrl: string, spkiHash: string, close: () => Promise<void> }>}
 */
async function startServers(options = {}) {
  const dist = options.dist ?? path.join(root, "dist");
  const sandboxDir = options.sandboxDir ?? path.join(root, "build", "sandbox");
  const ready = options.ready ?? Promise.resolve();
  ready.catch(() => {}); // Reported to whoever asks for a page, and by whoever started the build.
  const certificate = await makeCertificate();
  let hostUrl = "";
  let addinUrl = "";

  const host = secureServer(
    certificate,
    async (pathname) => {
      if (pathname === "/config.json") return { name: pathname, body: JSON.stringify({ addinUrl }) };
      if (pathname === "/sandbox.js") {
        await ready;
        const script = await fileBelow(sandboxDir, pathname);
        return script && { name: script.name, body: script.bytes };
      }
      if (pathname.startsWith(SAMPLES)) {
        const sample = await fileBelow(samplesDir, pathname.slice(SAMPLES.length - 1));
        return sample && { name: sample.name, body: sample.bytes };
      }
      const page = await fileBelow(pageDir, pathname === "/" ? "/sandbox.html" : pathname);
      return page && { name: page.name, body: page.bytes };
    },
    () => ({ "Content-Security-Policy": hostCsp(addinUrl) }),
    graphService({ hostUrl: () => hostUrl, addinUrl: () => addinUrl }),
  );

  const addin = secureServer(
    certificate,
    async (pathname) => {
      if (pathname.startsWith(OFFICE_PATH)) {
        const file = await officeFile(pathname);
        return file && { name: file.name, body: file.bytes };
      }
      await ready;
      const file = await fileBelow(dist, pathname);
      if (!file) return null;
      if (file.name.endsWith(".html")) {
        const isPane = pathname === "/taskpane.html";
        const html = useLocalOffice(file.bytes.toString("utf8"));
        const csp = addinCsp(hostUrl, isPane ? [DIRECTORY, `${hostUrl}${GRAPH_PATH}`] : []);
        return {
          name: file.name,
          body: isPane ? withDirectory(html, emulatedRegistration(hostUrl)) : html,
          headers: { "Content-Security-Policy": csp },
        };
      }
      // The host page reads the manifest, as Exchange does; nothing else of the add-in is readable from it.
      const readable = path.basename(file.name).endsWith(".xml");
      return {
        name: file.name,
        body: file.bytes,
        headers: readable ? { "Access-Control-Allow-Origin": hostUrl } : {},
      };
    },
    () => ({ "Content-Security-Policy": addinCsp(hostUrl) }),
  );

  hostUrl = `https://localhost:${await listen(host, options.hostPort ?? 0)}`;
  addinUrl = `https://localhost:${await listen(addin, options.addinPort ?? 0)}`;

  const close = (/** @type {https.Server} */ server) =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return {
    hostUrl,
    addinUrl,
    spkiHash: certificate.spkiHash,
    close: async () => {
      await Promise.all([close(host), close(addin)]);
    },
  };
}

module.exports = { startServers };
