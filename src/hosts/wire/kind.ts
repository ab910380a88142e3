// Object types of the client library as tables: member by member, what it reads, writes, opens and does.
import { WireGap } from "./excel-error";

/** An object on the far side, its type's members bound to one target. */
export interface Thing {
  readonly type: string;
  get(member: string): unknown;
  /** Whether the member can be read: of a collection, its own rather than its children's. */
  reads(member: string): boolean;
  set(member: string, value: unknown): void;
  /** Another object, by property or method; null for an "…OrNullObject" that is none. */
  open(member: string, args: readonly unknown[]): Thing | null;
  call(member: string, args: readonly unknown[]): unknown;
  /** The child that a collection's indexer names. */
  item(key: unknown): Thing;
  /** Children of a collection, or undefined where it is none. */
  items(): readonly Thing[] | undefined;
  /** What its id is called and is, where the client library finds it again by that. */
  readonly id: string | undefined;
  /** Whether the client library keeps it by reference (ranges). */
  readonly kept: boolean;
  readonly target: unknown;
}

type Members<E> = Capitalize<keyof E & string>;

/**
 * Members of `E`, a class of the client library, over targets `T`. Names are checked against Microsoft's types;
 * `Own` names what the library calls otherwise on the wire.
 */
export interface Kind<T, E, Own extends string = never> {
  readonly type: string;
  readonly get?: { readonly [K in keyof E & string as Capitalize<K>]?: (target: T) => E[K] | null };
  readonly set?: { readonly [K in keyof E & string as Capitalize<K>]?: (target: T, value: E[K]) => void } & {
    readonly [K in Own]?: (target: T, value: never) => void;
  };
  readonly open?: {
    readonly [K in Members<E> | Own]?: (target: T, ...args: never[]) => Thing | null;
  };
  readonly call?: { readonly [K in Members<E> | Own]?: (target: T, ...args: never[]) => unknown };
  readonly item?: (target: T, key: unknown) => Thing;
  readonly items?: (target: T) => readonly Thing[];
  readonly id?: (target: T) => string;
  readonly kept?: boolean;
}

type Table = Readonly<Record<string, ((...args: never[]) => unknown) | undefined>> | undefined;

export function thing<T, E, Own extends string>(kind: Kind<T, E, Own>, target: T): Thing {
  const member = (table: Table, how: string, name: string): ((...args: unknown[]) => unknown) => {
    const found = table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
    if (found === undefined) throw new WireGap(`how to ${how} ${kind.type}.${name}`);
    return found as (...args: unknown[]) => unknown;
  };
  return {
    type: kind.type,
    reads: (name) => kind.get !== undefined && Object.hasOwn(kind.get, name),
    get: (name) => member(kind.get, "read", name)(target),
    set: (name, value) => void member(kind.set, "set", name)(target, value),
    open: (name, args) => member(kind.open, "open", name)(target, ...args) as Thing | null,
    call: (name, args) => member(kind.call, "call", name)(target, ...args),
    item(key) {
      if (kind.item === undefined) throw new WireGap(`an item of ${kind.type}`);
      return kind.item(target, key);
    },
    items: () => kind.items?.(target),
    id: kind.id?.(target),
    kept: kind.kept === true,
    target,
  };
}
