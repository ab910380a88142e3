// The campaign under preparation: every event, without React.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CLOSED, designReducer, isChanged, type Preparing, toSave } from "../../../src/taskpane/design/state";

const TEXT = readFileSync(join(__dirname, "../../../assets/campaigns/zhoushan-2023.json"), "utf8");
const open = (text = TEXT): ReturnType<typeof designReducer> =>
  designReducer(CLOSED, { type: "opened", origin: "舟山", text });
const prepared = (): Preparing => open() as Preparing;
const edited = (state: Preparing, path: readonly (string | number)[], value: unknown): Preparing =>
  designReducer(state, { type: "edited", path, value }) as Preparing;

test.each([
  ["not JSON", "{", ["campaign/not-json"]],
  ["a property missing", "{}", expect.arrayContaining(["campaign/missing-property"])],
  ["a wrong date", TEXT.replace(/"end": "[^"]+"/, '"end": "6月31日"'), ["campaign/bad-form"]],
])("TASK-1 a text with errors is kept to be mended: %s", (_, text, codes) => {
  const state = open(text);
  expect(state).toMatchObject({ kind: "broken", text });
  expect(state.kind === "broken" && state.findings.map(({ code }) => code)).toEqual(codes);
  expect(designReducer(state, { type: "opened", origin: "舟山", text: TEXT }).kind).toBe("preparing");
});

test("TASK-1 the ribbon's 下发表格 goes to issuing as soon as a campaign is open", () => {
  expect(designReducer(CLOSED, { type: "opened", origin: "舟山", text: TEXT, tab: "issue" })).toMatchObject({
    tab: "issue",
  });
});

test("TASK-2 an edit is checked at once; one that would spoil the campaign is refused with its reason", () => {
  const state = prepared();
  const good = edited(state, ["title"], "另一个标题");
  expect(good.campaign.title).toBe("另一个标题");
  expect(good.refused).toBeNull();
  const bad = edited(good, ["period", "start"], "2024-01-01");
  expect(bad.campaign).toBe(good.campaign);
  expect(bad.refused?.findings.map(({ code }) => code)).toEqual(["campaign/period-reversed"]);
  expect(edited(bad, ["period", "start"], "2023-06-01").refused).toBeNull();
});

test("TASK-2 a minimum is refused as an error, with the reason", () => {
  const state = prepared();
  const at = state.campaign.forms[0]!.rules.findIndex(({ kind }) => kind === "minimum");
  const refused = edited(state, ["forms", 0, "rules", at, "severity"], "error").refused;
  expect(refused?.findings.map(({ code }) => code)).toEqual(["campaign/minimum-as-error"]);
});

test("TASK-3 every edit can be undone, back to the file as it was opened", () => {
  const state = prepared();
  const twice = edited(edited(state, ["title"], "甲"), ["office"], "乙");
  const once = designReducer(twice, { type: "undone" }) as Preparing;
  expect([once.campaign.title, once.campaign.office]).toEqual(["甲", state.campaign.office]);
  const back = designReducer(once, { type: "undone" }) as Preparing;
  expect(back.json).toBe(state.json);
  expect(isChanged(back)).toBe(false);
  expect(designReducer(back, { type: "undone" })).toBe(back);
});

test("TASK-4 saved changed, the version is raised and the file named by it; saved unchanged it is the same", () => {
  const state = prepared();
  const { version, id } = state.campaign;
  expect(toSave(state).name).toBe(`${id}-${version}.json`);
  const changed = edited(state, ["title"], "甲");
  const file = toSave(changed);
  expect(JSON.parse(file.text)).toMatchObject({ title: "甲" });
  expect(file.name).not.toBe(`${id}-${version}.json`);
  const saved = designReducer(changed, { type: "saved", json: file.json, recorded: null }) as Preparing;
  expect(isChanged(saved)).toBe(false);
  expect(toSave(saved).name).toBe(file.name);
  expect(open(file.text).kind).toBe("preparing");
});

test("TASK-4 undone after it was saved, it does not take the number of what was saved", () => {
  const changed = edited(prepared(), ["title"], "甲");
  const file = toSave(changed);
  const saved = designReducer(changed, { type: "saved", json: file.json, recorded: null });
  const undone = designReducer(saved, { type: "undone" }) as Preparing;
  expect(isChanged(undone)).toBe(true);
  expect(toSave(undone).name).not.toBe(file.name);
});

test("TASK-1 what concerns no open campaign changes nothing", () => {
  expect(designReducer(CLOSED, { type: "undone" })).toBe(CLOSED);
  expect(designReducer(prepared(), { type: "closed" })).toBe(CLOSED);
});
