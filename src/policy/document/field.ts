/**
 * The field table of the policy document. One description of each field gives its TypeScript type (`Infer`), the
 * validator (`validate.ts`) and the JSON Schema (`json-schema.ts`), so that the three cannot drift apart.
 */

interface Common {
  /** A sentence for administrators: what the field is for, with its unit. */
  readonly about: string;
}

export interface TextField extends Common {
  readonly type: "text";
  /** May be the empty string. */
  readonly empty: boolean;
  readonly format?: TextFormat;
  /** The text is the identifier of a thing of this kind; no other may carry it. */
  readonly names?: NamedKind;
  /** The text is the identifier of a thing of this kind that stands elsewhere in the document. */
  readonly refersTo?: NamedKind;
}

/** What the document speaks of by identifier. */
export type NamedKind = "section" | "clause" | "rank" | "reason";

/** What a text must look like; patterns and words are in `formats.ts`. */
export type TextFormat = "id" | "domain" | "date" | "address" | "extension" | "phrase";

export interface NumberField extends Common {
  readonly type: "number";
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
}

export interface ChoiceField<T extends string = string> extends Common {
  readonly type: "choice";
  readonly of: readonly T[];
}

export interface ListField<Item extends Field = Field> extends Common {
  readonly type: "list";
  readonly item: Item;
  readonly min: number;
}

/** An object whose keys are data: identifiers of things of one kind. */
export interface MapField<Item extends Field = Field> extends Common {
  readonly type: "map";
  readonly item: Item;
  readonly keys: NamedKind;
}

export interface ObjectField<F extends Fields = Fields> extends Common {
  readonly type: "object";
  readonly fields: F;
}

/** The first alternative whose JSON type fits is the one that reports faults. */
export interface EitherField<A extends Field = Field, B extends Field = Field> extends Common {
  readonly type: "either";
  readonly of: readonly [A, B];
}

export interface OptionalField<Item extends Field = Field> extends Common {
  readonly type: "optional";
  readonly item: Item;
}

export type Field =
  | TextField
  | NumberField
  | ChoiceField
  | { readonly type: "list"; readonly about: string; readonly min: number; readonly item: Field }
  | { readonly type: "map"; readonly about: string; readonly item: Field; readonly keys: NamedKind }
  | { readonly type: "object"; readonly about: string; readonly fields: Fields }
  | { readonly type: "either"; readonly about: string; readonly of: readonly [Field, Field] }
  | { readonly type: "optional"; readonly about: string; readonly item: Field };

export interface Fields {
  readonly [key: string]: Field;
}

/** The TypeScript type of the values that a field accepts. */
export type Infer<F> = F extends Fields
  ? InferFields<F>
  : F extends TextField
    ? string
    : F extends NumberField
      ? number
      : F extends ChoiceField<infer T>
        ? T
        : F extends ListField<infer Item>
          ? readonly Infer<Item>[]
          : F extends MapField<infer Item>
            ? Readonly<Record<string, Infer<Item>>>
            : F extends ObjectField<infer Inner>
              ? InferFields<Inner>
              : F extends EitherField<infer A, infer B>
                ? Infer<A> | Infer<B>
                : never;

type InferFields<F extends Fields> = {
  readonly [K in keyof F as F[K] extends OptionalField ? never : K]: Infer<F[K]>;
} & {
  readonly [K in keyof F as F[K] extends OptionalField ? K : never]?: F[K] extends OptionalField<infer Item>
    ? Infer<Item>
    : never;
};

export const text = (about: string, format?: TextFormat): TextField =>
  format === undefined
    ? { type: "text", about, empty: false }
    : { type: "text", about, empty: false, format };
export const textOrEmpty = (about: string, format?: TextFormat): TextField => ({
  ...text(about, format),
  empty: true,
});
export const nameOf = (names: NamedKind, about: string): TextField => ({ ...text(about, "id"), names });
export const referenceTo = (refersTo: NamedKind, about: string): TextField => ({
  ...text(about, "id"),
  refersTo,
});
export const number = (about: string, min: number, max: number): NumberField => ({
  type: "number",
  about,
  min,
  max,
  integer: false,
});
export const integer = (about: string, min: number, max = Number.MAX_SAFE_INTEGER): NumberField => ({
  type: "number",
  about,
  min,
  max,
  integer: true,
});
export const choice = <const T extends string>(about: string, of: readonly T[]): ChoiceField<T> => ({
  type: "choice",
  about,
  of,
});
export const list = <Item extends Field>(about: string, item: Item, min = 0): ListField<Item> => ({
  type: "list",
  about,
  item,
  min,
});
export const map = <Item extends Field>(about: string, keys: NamedKind, item: Item): MapField<Item> => ({
  type: "map",
  about,
  item,
  keys,
});
export const object = <F extends Fields>(about: string, fields: F): ObjectField<F> => ({
  type: "object",
  about,
  fields,
});
export const either = <A extends Field, B extends Field>(about: string, a: A, b: B): EitherField<A, B> => ({
  type: "either",
  about,
  of: [a, b],
});
export const optional = <Item extends Field>(item: Item): OptionalField<Item> => ({
  type: "optional",
  about: item.about,
  item,
});
