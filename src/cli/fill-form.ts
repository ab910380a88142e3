// `tallysheet fill`: figures from a JSON file typed into a form.
import { explain } from "../core/text/explain";
import type { CellContent } from "../core/sheet/plan";
import { fill } from "../jobs/fill";
import { readArguments } from "./args";
import { readBytes, readText, writeWhole } from "./files";
import type { ExitCode } from "./exit-code";
import type { Terminal } from "./terminal";
import { UsageError } from "./usage";

export async function fillForm(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const given = readArguments(args, { figures: { type: "string" }, out: { type: "string" } });
  const [path, ...more] = given.words;
  if (path === undefined || more.length > 0) throw new UsageError("请给出一份表。");
  const source = given.needed("figures");
  const out = given.needed("out");
  const figures = figuresOf(source, await readText(source));
  const filled = await fill(await readBytes(path), figures, terminal.now());
  if (!filled.ok) {
    for (const found of filled.findings)
      terminal.err(explain({ ...found, place: { file: path, ...found.place } }));
    return 1;
  }
  await writeWhole(out, filled.bytes);
  terminal.out(`已写入 ${Object.keys(figures).length} 项：${out}`);
  return 0;
}

function figuresOf(path: string, text: string): Readonly<Record<string, CellContent | null>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UsageError(
      `“${path}”不是有效的 JSON：${error instanceof Error ? error.message : String(error)}。`,
    );
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new UsageError(`“${path}”应为一个对象，如 {"xi_study_count": 3}。`);
  }
  for (const [key, content] of Object.entries(value)) {
    if (content !== null && !["string", "number", "boolean"].includes(typeof content)) {
      throw new UsageError(`“${path}”中“${key}”应为数、文字或 null。`);
    }
  }
  return value as Readonly<Record<string, CellContent | null>>;
}
