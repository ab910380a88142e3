// Runs a batch: object paths to objects, actions to results, stopping where Excel refuses.
import { ACTION, PATH, type Action, type Answer, type ArgumentInfo, type Batch } from "./batch";
import { ExcelError, WireGap } from "./excel-error";
import type { Thing } from "./kind";

/** Objects that the client library keeps between batches, by reference. */
export interface References {
  keep(thing: Thing): string;
  find(id: string): Thing;
  drop(id: string): void;
}

export function makeReferences(): References {
  const kept = new Map<string, Thing>();
  let count = 0;
  return {
    keep(thing) {
      count += 1;
      kept.set(`ref-${count}`, thing);
      return `ref-${count}`;
    },
    find(id) {
      const found = kept.get(id);
      if (found === undefined) throw new ExcelError("InvalidReference", `no reference ${id}`);
      return found;
    },
    drop: (id) => void kept.delete(id),
  };
}

/** Earlier actions of a batch stay done when a later one fails (belief "no-rollback"). Throws WireGap. */
export function runBatch(batch: Batch, root: Thing, references: References): Answer {
  const run = new BatchRun(batch, root, references);
  const results: { ActionId: number; Value: unknown }[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: run.act(action) });
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      const Location = run.locationOf(action);
      return {
        Results: results,
        Error: { Code: error.code, Message: error.message, Location, ActionIndex: index },
      };
    }
  }
  return { Results: results };
}

class BatchRun {
  private readonly batch: Batch;
  private readonly root: Thing;
  private readonly references: References;
  private readonly things = new Map<number, Thing | null>();
  private readonly keptIds = new Map<Thing, string>();

  constructor(batch: Batch, root: Thing, references: References) {
    this.batch = batch;
    this.root = root;
    this.references = references;
  }

  act(action: Action): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const thing = this.thingAt(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.identityOf(thing);
      case ACTION.query:
        return thing === null ? null : query(thing, action.QueryInfo?.Select);
      case ACTION.set:
        // A null object swallows what is done to it: the library has not yet been told that it is one.
        thing?.set(action.Name, this.argumentsOf(action.ArgumentInfo)[0]);
        return null;
      case ACTION.method:
        return this.call(thing, action);
      default:
        throw new WireGap(`actions of type ${action.ActionType}`);
    }
  }

  private call(thing: Thing | null, action: Action): unknown {
    if (thing === null) return null;
    if (action.Name === "_KeepReference") {
      this.keptIds.set(thing, this.references.keep(thing));
      return null;
    }
    const args = this.argumentsOf(action.ArgumentInfo);
    if (action.Name === "_RemoveReference" && thing === this.root) {
      this.references.drop(String(args[0]));
      return null;
    }
    return thing.call(action.Name, args) ?? null;
  }

  private identityOf(thing: Thing | null): unknown {
    if (thing === null) return null;
    const reference = this.keptIds.get(thing);
    return {
      ...(thing.id === undefined ? {} : { Id: thing.id }),
      ...(reference === undefined ? {} : { _ReferenceId: reference }),
    };
  }

  private thingAt(id: number): Thing | null {
    const known = this.things.get(id);
    if (known !== undefined) return known;
    const opened = this.open(id);
    this.things.set(id, opened);
    return opened;
  }

  private open(id: number): Thing | null {
    const path = this.batch.ObjectPaths[id];
    if (path === undefined) throw new WireGap(`the object path ${id}, which the batch does not hold`);
    const { ObjectPathType: type, Name: name } = path;
    if (type === PATH.root) return this.root;
    if (type === PATH.reference) return this.references.find(name);
    if (type === PATH.nothing) return null;
    const parent = this.thingAt(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const args = this.argumentsOf(path.ArgumentInfo);
    if (type === PATH.property) return parent.open(name, []);
    if (type === PATH.method) return parent.open(name, args);
    if (type === PATH.indexer) return parent.item(args[0]);
    throw new WireGap(`object paths of type ${type}`);
  }

  private argumentsOf(info: ArgumentInfo | undefined): readonly unknown[] {
    const references = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((argument, i) => {
      const path = references?.[i];
      return path === undefined || path === null || path === 0 ? argument : this.thingAt(path);
    });
  }

  /** Where people look for the error: the member, or for a path the method that opens it. */
  locationOf(action: Action): string {
    const path = this.batch.ObjectPaths[action.ObjectPathId];
    const opened = this.things.get(action.ObjectPathId);
    if (opened !== undefined && opened !== null && action.Name !== "") return `${opened.type}.${action.Name}`;
    const parent = this.things.get(path?.ParentObjectPathId ?? 0);
    return `${parent?.type ?? "Workbook"}.${path?.Name === "" ? "getItem" : (path?.Name ?? "")}`;
  }
}

/** The wanted properties by their names on the wire; a collection's own ones beside its children's under `_Items`. */
function query(thing: Thing, select: readonly string[] | undefined): unknown {
  if (select === undefined || select.length === 0) throw new WireGap(`loading all of ${thing.type}`);
  const items = thing.items();
  if (items === undefined) return queryOne(thing, select);
  const own = select.filter((name) => thing.reads(pascal(name)));
  const children = select.filter((name) => !own.includes(name));
  return {
    ...Object.fromEntries(own.map((name) => [pascal(name), thing.get(pascal(name))])),
    ...(children.length === 0 ? {} : { _Items: items.map((item) => queryOne(item, children)) }),
  };
}

function queryOne(thing: Thing, select: readonly string[]): Record<string, unknown> {
  const result: Record<string, unknown> = thing.id === undefined ? {} : { Id: thing.id };
  const nested = new Map<string, string[]>();
  for (const name of select) {
    const cut = name.indexOf("/");
    if (cut < 0) result[pascal(name)] = thing.get(pascal(name));
    else {
      const head = pascal(name.slice(0, cut));
      nested.set(head, [...(nested.get(head) ?? []), name.slice(cut + 1)]);
    }
  }
  for (const [head, rest] of nested) {
    const child = thing.open(head, []);
    result[head] = child === null ? null : query(child, rest);
  }
  return result;
}

function pascal(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
