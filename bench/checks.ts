// Rules a second, and what a check of one filled form costs: between an edit and the findings on screen.
import { check } from "../src/jobs/check";
import { evaluateRules } from "../src/core/rules/evaluate";
import { rulesOf } from "../src/core/rules/form-rules";
import { checkRules } from "../src/core/returns/check-rules";
import { figuresByKey } from "../src/core/returns/complete";
import type { Unit } from "../src/core/campaign/schema";
import { readWorkbook } from "../src/xlsx/read";
import { madeReturns } from "./made-returns";
import { race } from "./race";
import { digits, report } from "./report";
import { filledForms } from "./returns";
import { RECEIVED, townOf } from "./town";

const UNITS = 200;
const ROUNDS = Number(process.env["BENCH_ROUNDS"] ?? 5);

async function main(): Promise<void> {
  const town = townOf(UNITS);
  const { campaign, form } = town;
  const returns = await madeReturns(town);
  const rules = rulesOf(campaign, form);
  const forms = returns.map((incoming, i) => {
    const figures = figuresByKey(incoming.figures);
    return { incoming, figures, unit: campaign.roster.units[i] as Unit };
  });
  const evaluate = (): void => {
    for (const { figures, unit } of forms) evaluateRules(rules, unit, (field) => figures.get(field));
  };
  const explainAll = (): void => {
    for (const { incoming, unit } of forms) checkRules(campaign, form, unit, incoming.figures);
  };
  const [evaluated, found] = await race(
    [
      { name: "rules evaluated", run: evaluate },
      { name: "rules evaluated, findings made", run: explainAll },
    ],
    UNITS * rules.length,
    ROUNDS,
  );
  const [checked] = await race([{ name: "one form checked", run: await checkOne() }], 1, ROUNDS * 10);
  const rows = [evaluated, found].flatMap((timing) =>
    timing === undefined
      ? []
      : [[timing.name, digits(timing.median * 1000), Math.round(1000 / timing.median)]],
  );
  report(
    "checks",
    [
      {
        title: `${rules.length} rules of the 舟山 form over ${UNITS} returns`,
        columns: ["", "µs each", "a second"],
        rows,
      },
      {
        title: "An edit in the pane: the form read from its cells, every rule, all findings in order",
        columns: ["", "ms"],
        rows: [["one form checked", digits(checked?.median ?? 0)]],
      },
    ],
    "What the pane draws and what Excel takes to hand over the cells is not in it.",
  );
}

async function checkOne(): Promise<() => void> {
  for await (const { path, bytes } of filledForms(townOf(1))) {
    const outcome = readWorkbook(bytes);
    return () => {
      check(path, outcome, RECEIVED);
    };
  }
  throw new Error("no unit");
}

void main();
