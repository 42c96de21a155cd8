/** The `Registration` of src/graph, which only the pane's entry may know. */
interface ToldRegistration {
  readonly clientId: string;
  readonly tenant: string;
  readonly graph?: string;
}

/** Name of the element that tells the registration; the build writes it (tools/build/directory-meta.js). */
const NAME = "visto-bueno-directory";

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string =>
  typeof value === "string" && /^[\w.-]{1,100}$/.test(value);

/** Tokens go to this address: it is https, or it is none. */
function graphIn(value: unknown): string | undefined {
  if (typeof value !== "string" || !URL.canParse(value)) return undefined;
  const { protocol, username, search, hash, href } = new URL(value);
  return protocol === "https:" && username === "" && search === "" && hash === "" ? href : undefined;
}

/**
 * The registration of this kit in the institution's directory; undefined where the kit has none, or what is written
 * there is no registration.
 */
export function registrationIn(page: Document): ToldRegistration | undefined {
  const content = page.querySelector(`meta[name="${NAME}"]`)?.getAttribute("content");
  if (content === undefined || content === null) return undefined;
  try {
    const value: unknown = JSON.parse(content);
    if (!isRecord(value)) return undefined;
    const { clientId, tenant, graph } = value;
    if (!isText(clientId) || !isText(tenant)) return undefined;
    if (graph === undefined) return { clientId, tenant };
    const address = graphIn(graph);
    // An address that is none must not fall back to another.
    return address === undefined ? undefined : { clientId, tenant, graph: address };
  } catch {
    return undefined;
  }
}
