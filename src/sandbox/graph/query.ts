import { badRequest, Refused } from "./answer";

/** The query options of one call, checked as the service checks them. */
export interface Query {
  readonly select: readonly string[] | undefined;
  readonly filter: string | undefined;
  readonly orderBy: { readonly property: string; readonly descending: boolean } | undefined;
  readonly top: number;
  readonly skip: number;
  readonly count: boolean;
  /** Tags of the extended properties asked for, of type Long. */
  readonly extended: readonly number[];
  readonly params: URLSearchParams;
}

/** What a call may ask about. */
export interface QueryRules {
  /** Name of the type, for the message of refusal. */
  readonly type: string;
  readonly properties: ReadonlySet<string>;
  readonly options: ReadonlySet<string>;
}

const DEFAULT_PAGE = 10;
const LARGEST_PAGE = 1000;

const refuse = (message: string, code?: string): never => {
  throw new Refused(badRequest(message, code));
};

function wholeNumber(text: string | null, name: string, least: number, most: number): number | undefined {
  if (text === null) return undefined;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return value;
  return refuse(`Invalid value '${text}' for ${name}: it must be between ${least} and ${most}.`);
}

function selected(text: string | null, { type, properties }: QueryRules): readonly string[] | undefined {
  if (text === null) return undefined;
  const names = text.split(",").map((name) => name.trim());
  const unknown = names.find((name) => !properties.has(name));
  return unknown === undefined
    ? names
    : refuse(
        `Parsing OData Select and Expand failed: Could not find a property named '${unknown}' on type '${type}'.`,
      );
}

function ordered(text: string | null, { type, properties }: QueryRules): Query["orderBy"] {
  if (text === null) return undefined;
  const [, property = "", direction] = /^\s*(\w+)(?:\s+(asc|desc))?\s*$/.exec(text) ?? [];
  if (!properties.has(property)) refuse(`Could not order by '${text}' on type '${type}'.`);
  return { property, descending: direction === "desc" };
}

const EXPANSION = /^singleValueExtendedProperties\(\$filter=(.+)\)$/;
const LONG = /^\s*id\s+eq\s+'Long\s+0x0*([0-9a-f]{1,4})'\s*$/i;

/** Clients write `Long 0x0E08`; the service understands any number of zeros, and so must whoever reads its answer. */
function expanded(text: string | null): readonly number[] {
  if (text === null) return [];
  const inner = EXPANSION.exec(text)?.[1] ?? refuse(`Parsing OData Select and Expand failed: '${text}'.`);
  return inner.split(/\s+or\s+/).map((one) => {
    const tag =
      LONG.exec(one)?.[1] ?? refuse(`The property filter '${one}' is not supported.`, "ErrorInvalidProperty");
    return parseInt(tag, 16);
  });
}

export function queryOf(params: URLSearchParams, rules: QueryRules): Query {
  const names = [...params.keys()];
  const unknown = names.find((name) => name.startsWith("$") && !rules.options.has(name));
  if (unknown !== undefined) refuse(`Query option '${unknown}' was not recognized or is not allowed here.`);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) refuse(`Query option '${twice}' was specified more than once.`);
  const count = params.get("$count");
  if (count !== null && count !== "true" && count !== "false") refuse(`Invalid value '${count}' for $count.`);
  return {
    select: selected(params.get("$select"), rules),
    filter: params.get("$filter") ?? undefined,
    orderBy: ordered(params.get("$orderby"), rules),
    top: wholeNumber(params.get("$top"), "$top", 1, LARGEST_PAGE) ?? DEFAULT_PAGE,
    skip: wholeNumber(params.get("$skip"), "$skip", 0, 999_999_999) ?? 0,
    count: count === "true",
    extended: expanded(params.get("$expand")),
    params,
  };
}
