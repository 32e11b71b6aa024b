// A parsed body as the domain wants it: an optional field is either there or missing, never `undefined`.

/** The same value, its optional fields without `undefined`. JSON cannot carry it, so nothing has to be done at run time. */
export type Given<T> = T extends Date | string | number | boolean | null
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Given<Item>[]
    : T extends object
      ? { readonly [K in keyof T as undefined extends T[K] ? never : K]: Given<T[K]> } & {
          readonly [K in keyof T as undefined extends T[K] ? K : never]?: Given<Exclude<T[K], undefined>>;
        }
      : T;

/** Tells the compiler what the schema guarantees: fields that were left out are missing. */
export const given = <T>(body: T): Given<T> => body as Given<T>;

/** The other way round: what a presenter made, as the contract's own type. The server parses it before it leaves. */
export const shown = <T>(view: Given<T>): T => view as unknown as T;
