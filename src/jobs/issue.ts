// Campaign → one workbook a unit and the blank form, as bytes with the names to store them under.
import type { Campaign, Form, Unit } from "../core/campaign/schema";
import { formFileName } from "../core/form/file-name";
import type { FormInput, LastFigures } from "../core/form/input";
import { packText } from "../core/form/packed-text";
import { planForm } from "../core/form/plan";
import { stampJson } from "../core/form/stamp";
import { standInFor } from "../core/form/stand-in";
import { type AbortSignalLike, HostError } from "../core/sheet/host";
import type { AutoOpen } from "../xlsx/auto-open";
import { fillSlots, type SlottedBook, writeSlotted } from "../xlsx/slots";
import { type WriteOptions, writeWorkbook } from "../xlsx/write";

export interface IssueOrder {
  readonly campaign: Campaign;
  readonly form: Form;
  readonly period: string | null;
  /** ISO 8601 with zone. */
  readonly issued: string;
  /** Units to issue to; exempt ones are not left out here. */
  readonly units: readonly Unit[];
  /** Whether the blank form (空白表) is wanted too. */
  readonly blank: boolean;
  /** What units gave last time, by unit code. */
  readonly last?: ReadonlyMap<string, LastFigures>;
  /** The add-in whose pane Excel opens beside the forms; absent: none. */
  readonly autoOpen?: AutoOpen;
  readonly signal?: AbortSignalLike;
}

export interface IssuedFile {
  /** <code>_<name>.xlsx, or 空白表.xlsx; with _第2期 before the dot where the form is of a period. */
  readonly name: string;
  readonly unit: string | null;
  readonly bytes: Uint8Array;
}

/** One file after the other: an office with 5,000 units need not hold them all. */
export async function* issue(order: IssueOrder): AsyncGenerator<IssuedFile> {
  const { campaign, form, period, autoOpen } = order;
  const options = autoOpen === undefined ? {} : { autoOpen };
  const forms = new AlikeForms(order, options);
  const name = (unit: Unit | null): string => formFileName(campaign, form, period, unit);
  for (const unit of order.units) {
    stopIf(order.signal);
    const bytes = (await forms.of(unit)) ?? (await writeWorkbook(planForm(inputOf(order, unit)), options));
    yield { name: name(unit), unit: unit.code, bytes };
  }
  if (!order.blank) return;
  stopIf(order.signal);
  const blank = planForm(inputOf(order, null));
  yield { name: name(null), unit: null, bytes: await writeWorkbook(blank, options) };
}

/** Forms kept of so many kinds of units: those of the same sectors mostly differ in name and code alone. */
const MOST_KINDS = 50;

class AlikeForms {
  private readonly order: IssueOrder;
  private readonly options: WriteOptions;
  private readonly kinds = new Map<string, Kind>();

  constructor(order: IssueOrder, options: WriteOptions) {
    this.order = order;
    this.options = options;
  }

  /** null: this unit's form is to be planned by itself. */
  async of(unit: Unit): Promise<Uint8Array | null> {
    const standIn = standInFor(unit);
    if (standIn === null || this.order.last?.has(unit.code) === true) return null;
    const { book, json, pieces } = await this.kindOf(standIn);
    const filled = (text: string): string =>
      text.replaceAll(standIn.name, unit.name).replaceAll(standIn.code, unit.code);
    const own = packText(filled(json));
    // Cut into cells by length, perhaps in the middle of a name.
    const isAlike = own.every((piece, index) => index === 0 || piece === filled(pieces[index] ?? ""));
    return isAlike ? fillSlots(book, [unit.name, unit.code, own[0] as string]) : null;
  }

  private async kindOf(standIn: Unit): Promise<Kind> {
    const key = JSON.stringify(standIn);
    const known = this.kinds.get(key);
    if (known !== undefined) return known;
    const input = inputOf(this.order, standIn);
    const json = stampJson(input);
    const pieces = packText(json);
    const marks = [standIn.name, standIn.code, pieces[0] as string];
    const kind = { book: await writeSlotted(planForm(input), marks, this.options), json, pieces };
    const [oldest] = this.kinds.keys();
    if (oldest !== undefined && this.kinds.size >= MOST_KINDS) this.kinds.delete(oldest);
    this.kinds.set(key, kind);
    return kind;
  }
}

/** The form of a stand-in, and the campaign that its stamp carries. */
interface Kind {
  readonly book: SlottedBook;
  readonly json: string;
  readonly pieces: readonly string[];
}

function inputOf({ campaign, form, period, issued, last }: IssueOrder, unit: Unit | null): FormInput {
  const own = unit === null ? undefined : last?.get(unit.code);
  const input = { campaign, form, period, unit, issued, values: new Map() };
  return own === undefined ? input : { ...input, last: own };
}

function stopIf(signal: AbortSignalLike | undefined): void {
  if (signal?.aborted === true) throw new HostError("cancelled", "issuing was stopped");
}
