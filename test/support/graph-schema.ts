import Ajv from "ajv/dist/2020";
import type { GraphRequest, GraphResponse } from "../../src/sandbox/graph/protocol";
import extract from "../fixtures/schemas/graph/graph-v1.0-mail-extract.openapi.json";

/** Holds requests and answers to Microsoft's own description of Graph v1.0, as the extract has it. */

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema: { readonly type: string };
}

interface Content {
  readonly content?: Readonly<Record<string, unknown>>;
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}

type Json = Readonly<Record<string, unknown>>;

const ajv = new Ajv({ strict: false, allErrors: true }).addFormat("date-time", true);
ajv.addSchema(extract, "graph");

const paths = extract.paths as unknown as Readonly<Record<string, Readonly<Record<string, Operation>>>>;
const pointer = (...keys: readonly string[]): string =>
  `graph#/${keys.map((key) => encodeURIComponent(key.replace(/~/g, "~0").replace(/\//g, "~1"))).join("/")}`;

function faultsOf(what: string, ref: string, value: unknown): readonly string[] {
  const check = ajv.getSchema(ref);
  if (!check) return [`${what}: there is no ${ref}`];
  return check(value) === true ? [] : [`${what}: ${ajv.errorsText(check.errors)}`];
}

/** Paths with a fixed last part before those where it is an id. */
const byPath = Object.keys(paths)
  .sort((a, b) => a.split("{").length - b.split("{").length)
  .map(
    (template) =>
      [
        template,
        new RegExp(`^${template.replace(/[$.]/g, "\\$&").replace(/\{[^}]+\}/g, "[^/]+")}$`),
      ] as const,
  );

function valueOf(text: string, type: string): unknown {
  if (type === "array") return text.split(",");
  if (type === "integer") return /^-?\d+$/.test(text) ? Number(text) : text;
  if (type === "boolean") return text === "true" ? true : text === "false" ? false : text;
  return text;
}

function faultsOfQuery(template: string, method: string, params: URLSearchParams): readonly string[] {
  const known = paths[template]?.[method]?.parameters ?? [];
  return [...params].flatMap(([name, text]) => {
    const index = known.findIndex((one) => one.name === name && one.in === "query");
    const parameter = known[index];
    if (!parameter) return [`${method} ${template} has no ${name}`];
    const ref = pointer("paths", template, method, "parameters", String(index), "schema");
    return faultsOf(name, ref, valueOf(text, parameter.schema.type));
  });
}

const isError = (status: number): boolean => status >= 400;

interface Part {
  readonly method: string;
  readonly url: string;
  readonly request: unknown;
  readonly status: number;
  readonly answer: unknown;
}

function faultsOfPart({ method, url, request, status, answer }: Part): readonly string[] {
  const [, path = "", query = ""] = /^(?:.*?\/v1\.0)?(\/[^?#]*)(?:\?(.*))?$/.exec(url) ?? [];
  const verb = method.toLowerCase();
  const template = byPath.find(([, pattern]) => pattern.test(path))?.[0];
  const operation = template === undefined ? undefined : paths[template]?.[verb];
  if (template === undefined || !operation) return [`${method} ${path} is not in the extract`];
  const where = `${method} ${template} ${status}`;
  const body = operation.requestBody
    ? faultsOf(
        `${where}, request`,
        pointer("paths", template, verb, "requestBody", "content", "application/json", "schema"),
        request,
      )
    : request === undefined
      ? []
      : [`${where}: a body where there is none`];
  return [...faultsOfQuery(template, verb, new URLSearchParams(query)), ...body, ...faultsOfAnswer()];

  function faultsOfAnswer(): readonly string[] {
    if (isError(status)) return faultsOf(where, pointer("components", "schemas", "error"), answer);
    const content = operation?.responses[String(status)]?.content;
    if (!content) return [`${where}: the extract knows no such status`];
    if (!("application/json" in content)) return [];
    const ref = pointer(
      ...[
        "paths",
        template ?? "",
        verb,
        "responses",
        String(status),
        "content",
        "application/json",
        "schema",
      ],
    );
    return faultsOf(where, ref, answer);
  }
}

interface BatchItem {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly body?: unknown;
  readonly status: number;
}

const itemsIn = (value: unknown, list: string): readonly BatchItem[] =>
  ((value as Json | undefined)?.[list] ?? []) as readonly BatchItem[];

/** All that is wrong with a request and its answer; items of a batch are looked at one by one. Empty when all is well. */
export function validateExchange(request: GraphRequest, response: GraphResponse): readonly string[] {
  const { method, url } = request;
  const sent: unknown = request.body === undefined ? undefined : JSON.parse(request.body);
  const answer: unknown = typeof response.body === "string" ? JSON.parse(response.body) : response.body;
  const whole = faultsOfPart({ method, url, request: sent, status: response.status, answer });
  const answers = new Map(itemsIn(answer, "responses").map((one) => [one.id, one]));
  const items = isError(response.status) ? [] : itemsIn(sent, "requests");
  return [
    ...whole,
    ...items.flatMap(({ id, method: verb, url: path, body }) => {
      const one = answers.get(id);
      if (!one) return [`${id}: no answer`];
      // A relative address may do without its first slash.
      const at = path.startsWith("/") ? path : `/${path}`;
      return faultsOfPart({ method: verb, url: at, request: body, status: one.status, answer: one.body });
    }),
  ];
}
