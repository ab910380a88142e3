// The add-in that issued workbooks can open: the manifest's own id and version, and where this build is deployed.
import type { AutoOpen } from "../xlsx/auto-open";

/** As in manifest.xml. */
export const ADD_IN = { id: "bf8c77df-b151-40c3-aeef-205e6443618a", version: "0.1.0.0" } as const;

/**
 * The setting TALLYSHEET_STORE of the build says where Excel finds the add-in: "administrator" (deployed centrally,
 * the default), "sideloaded" (a trial on this machine), or a shared folder (\\server\folder).
 */
export function addInToOpen(setting = process.env.TALLYSHEET_STORE): AutoOpen {
  return { ...ADD_IN, store: storeOf(setting ?? "administrator") };
}

function storeOf(setting: string): AutoOpen["store"] {
  if (setting === "administrator" || setting === "sideloaded") return setting;
  if (setting.startsWith("\\\\")) return { share: setting };
  throw new Error(`TALLYSHEET_STORE is "${setting}": administrator, sideloaded or \\\\server\\folder`);
}
