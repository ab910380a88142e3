// 打印 of a rollup: the notice's own table and sentences with the totals in them, for paper and seal.
import type { Field } from "../../campaign/fields";
import type { Form } from "../../campaign/schema";
import { type Computed, textLiteral } from "../../form/sheets/computed";
import { type Notice, planNotice } from "../../form/sheets/notice-sheet";
import type { PrintedField } from "../../form/sheets/print-rows";
import { blankText } from "../../form/sheets/printed-figure";
import type { SheetPlan } from "../../sheet/plan";
import type { Rollup } from "../rollup";
import type { FieldTotal } from "../totals";
import { onConsolidated, type TotalPlaces } from "./consolidated-places";
import { shownText } from "./shown";
import type { RollupWords } from "./words";
import { SHEETS } from "./words";

/** Characters of texts in one printed figure; the whole list stands on 汇总表. */
const MOST_TEXT = 120;

export interface PrintTexts {
  readonly title: string;
  readonly spans: string;
  readonly rate: Computed<string>;
}

export function planRollupPrint(
  rollup: Rollup,
  form: Form,
  fields: readonly Field[],
  places: TotalPlaces,
  texts: PrintTexts,
  words: RollupWords,
): SheetPlan {
  const office = words.office(rollup.campaign.office);
  const notice: Notice = {
    form,
    name: SHEETS.print,
    title: texts.title,
    header: `${office}\n${texts.spans}`,
    headerRoom: "",
    unit: { formula: textLiteral(rollup.campaign.office), value: rollup.campaign.office },
    fields: fields.map((field, index) =>
      printedTotal(field, rollup.fields[index] as FieldTotal, places.fields.get(field.key) as string, words),
    ),
    signature: words.printSignature,
    foot: texts.rate,
    footer: words.footer,
  };
  return planNotice(notice);
}

/** Sums and counts of 是/否 are those of 汇总表, live; texts are written as they are when gathering. */
function printedTotal(field: Field, total: FieldTotal, place: string, words: RollupWords): PrintedField {
  const blank = blankText(field);
  const cell = onConsolidated(place);
  switch (field.rollup) {
    case "sum":
      return {
        field,
        formula: `IF(LEN(${cell})=0,${textLiteral(blank)},${cell}&"")`,
        value: total.total ?? blank,
        stroked: false,
      };
    case "yesNo": {
      const value = `${words.yes}${total.total ?? "0"}${words.no}${total.no.length}`;
      return { field, formula: cell, value, stroked: false };
    }
    case "list":
    case "none": {
      const texts = textsOf(total, words);
      return { field, formula: null, value: texts === "" ? blank : texts, stroked: false };
    }
  }
}

/** Each text once, in roster order; how many more there are, where a line cannot hold them. */
export function textsOf(total: FieldTotal, words: RollupWords): string {
  const texts = [...new Set(total.texts.map(({ text }) => text.trim()))].filter((text) => text !== "");
  const shown: string[] = [];
  let length = 0;
  for (const text of texts) {
    length += text.length + 1;
    if (length > MOST_TEXT && shown.length > 0) break;
    shown.push(text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT)}…` : text);
  }
  const left = texts.length - shown.length;
  return shownText(shown.join(words.listComma) + (left === 0 ? "" : words.moreTexts(left)));
}
