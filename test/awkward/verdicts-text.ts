// A gathered folder as text for people to read: each file's verdict and what there is to say about it.
import type { GatherReport } from "../../src/core/rollup/report";

export function verdictsText({ files, findings, units, fields }: GatherReport): string {
  const fileLines = files.flatMap((file) => [
    file.path,
    `  ${[file.verdict, file.code, file.unit ?? "–"].join(" · ")}`,
    `  ${file.sentence}`,
    ...findings
      .filter((found) => found.file === file.path && found.code !== file.code)
      .map((found) => `    ${found.severity} ${found.code} ${found.sentence}`),
  ]);
  const returned = units.filter((unit) => unit.status !== "missing");
  const unitLines = returned.map(({ code, status, filled, expected, findings: { error, warning, note } }) =>
    [code, status, `${filled}/${expected}`, `${error}/${warning}/${note}`].join(" "),
  );
  const missing = units.filter((unit) => unit.status === "missing").map((unit) => unit.code);
  const totals = fields.map(
    ({ key, total, reported, expected }) => `${key} ${total ?? "–"} ${reported}/${expected}`,
  );
  return [
    `# files: ${files.length}`,
    ...fileLines,
    "",
    "# units: filled/expected, errors/warnings/notes",
    ...unitLines,
    `missing ${missing.join(" ")}`,
    "",
    "# totals: reported/expected",
    ...totals,
    "",
  ].join("\n");
}
