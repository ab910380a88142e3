// One workbook that stands open in the preview, with the wire that its pane speaks to.
import type { PreviewBook } from "../hosts/preview/preview-book";
import { ACTION, type Batch } from "../hosts/wire/batch";
import type { Answerer } from "../hosts/wire/connect";
import type { User } from "../hosts/wire/user";
import { makeWire, type Emit, type Wire } from "../hosts/wire/wire";

/** What has to be done around a batch where a grid shows the workbook. */
export interface Front {
  /** Resolves when every formula has its result. */
  readonly settled: () => Promise<void>;
  /** The batch may have changed the book. */
  readonly changed: () => void;
}

export class WorkbookWindow {
  readonly id: string;
  readonly name: string;
  readonly book: PreviewBook;
  /** Set while a grid shows this workbook. */
  front: Front | null = null;
  /** Whether anything was put into its cells since it was opened or saved. */
  changed = false;
  private wire: Wire;

  constructor(id: string, name: string, book: PreviewBook) {
    this.id = id;
    this.name = name;
    this.book = book;
    // Until its pane is there nobody listens.
    this.wire = makeWire(book, () => undefined);
  }

  /** The person's hand, on the wire as it now is. */
  get user(): User {
    return this.wire.user;
  }

  /** A new pane: what an earlier one listened to and kept is forgotten. */
  attach(emit: Emit): Answerer {
    const wire = makeWire(this.book, emit);
    this.wire = wire;
    return {
      answer: async (batch) => {
        if (readsValues(batch)) await this.front?.settled();
        try {
          return wire.answer(batch);
        } finally {
          if (mayChange(batch)) this.front?.changed();
          if (putsContents(batch)) this.changed = true;
        }
      },
    };
  }
}

/** Whether results of formulas are asked for: "values", "items/values", "valueTypes". */
function readsValues({ Actions }: Batch): boolean {
  return Actions.some(({ QueryInfo }) => QueryInfo?.Select?.some((name) => /values?|text/i.test(name)));
}

/** What stands in cells; marks and protection can be had again. */
function putsContents({ Actions }: Batch): boolean {
  return Actions.some(
    ({ ActionType, Name }) => ActionType === ACTION.set && /^(?:Values|Formulas)$/.test(Name),
  );
}

/** Batches that only look are many, and drawing is dear. */
function mayChange({ Actions, ObjectPaths }: Batch): boolean {
  return (
    Actions.some(
      ({ ActionType, Name }) =>
        ActionType === ACTION.set || (ActionType === ACTION.method && !Name.startsWith("_")),
    ) || Object.values(ObjectPaths).some(({ Name }) => Name === "Add")
  );
}
