import fc from "fast-check";

/** A copy of `document` with another value at `path`; undefined takes the key away. */
export function changed(document: unknown, path: readonly string[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(document)) {
    return (document as readonly unknown[]).map((item, index) =>
      index === Number(step) ? changed(item, rest, value) : item,
    );
  }
  const members = Object.entries(document as object).filter(([key]) => key !== step);
  const inner = changed((document as Record<string, unknown>)[step], rest, value);
  return Object.fromEntries(inner === undefined ? members : [...members, [step, inner]]);
}

function pathsOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return [
    path,
    ...Object.keys(value).flatMap((key) => pathsOf((value as Record<string, unknown>)[key], [...path, key])),
  ];
}

/** What an administrator, or an enemy, may leave in a place. */
const anything = (): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.constantFrom<unknown>(
      undefined,
      null,
      "",
      " ",
      "block",
      "warn",
      "9.e",
      "otro-cargo",
      "sre.gob.mx",
      "A.mx",
      "2024-02-29",
    ),
    fc.constantFrom<unknown>(0, 1, -1, 0.5, 1.5, 1e300, 2 ** 53, true, [], {}, [1], ["a"], {
      otherwise: "off",
    }),
    fc.jsonValue(),
  );

/** Documents like `document` with some places changed, removed or added to. */
export function mutated(document: unknown): fc.Arbitrary<unknown> {
  const places = pathsOf(document);
  const newKey = fc.oneof(
    fc.string(),
    fc.constantFrom("__proto__", "id", "clause", "unverified", "toString"),
  );
  const place = fc
    .tuple(fc.nat(places.length - 1), fc.option(newKey, { freq: 4 }))
    .map(([index, key]) => [...(places[index] ?? []), ...(key === null ? [] : [key])]);
  return fc.array(fc.tuple(place, anything()), { minLength: 1, maxLength: 3 }).map((changes) =>
    changes.reduce<unknown>((one, [path, value]) => {
      const parent = path
        .slice(0, -1)
        .reduce<unknown>((part, step) => (part as Record<string, unknown> | undefined | null)?.[step], one);
      return typeof parent === "object" && parent !== null ? changed(one, path, value) : one;
    }, document),
  );
}
