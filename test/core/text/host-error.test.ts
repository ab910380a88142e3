// Every failure of the world has a sentence that says what to do, in both languages.
import { HostError, type HostErrorCode } from "../../../src/core/sheet/host";
import { explainHostError } from "../../../src/core/text/host-error";

const CODES: Readonly<Record<HostErrorCode, true>> = {
  "not-found": true,
  "no-access": true,
  busy: true,
  "disk-full": true,
  "too-large": true,
  unreadable: true,
  protected: true,
  "name-taken": true,
  "too-old": true,
  unsupported: true,
  lost: true,
  cancelled: true,
  unexpected: true,
};

test.each(Object.keys(CODES) as HostErrorCode[])("HOST-1 %s is explained in both languages", (code) => {
  const error = new HostError(code, "…");
  const [zh, en] = [explainHostError(error), explainHostError(error, "en")];
  expect(zh).toMatch(/^\p{Script=Han}.*。$/u);
  expect(en).toMatch(/^[A-Z][ -~]+\.$/);
  expect(zh).not.toContain(code);
});

test.each([
  ["name-taken", "工作簿中已有“统计表”，不是本工具生成的，未作任何改动。请将其改名，或在新工作簿中操作。"],
  ["not-found", "找不到“统计表”，可能已被改名、移动或删除。请检查后再试。"],
  ["protected", "“统计表”受保护，不能修改。已定稿的表请先退回修改；设有密码的请先撤销工作表和工作簿保护。"],
] as const)("HOST-1 %s names what it is about", (code, sentence) => {
  expect(explainHostError(new HostError(code, "…", undefined, "统计表"))).toBe(sentence);
});
