// Hands a workbook's bytes to the browser's own download.
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Some browsers begin to read only after the click is over. */
const KEPT = 60_000;

export function saveFile(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: TYPE }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}
