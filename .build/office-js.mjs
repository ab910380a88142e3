// Where the pages load Microsoft's office.js from, and which of its files are copied.
import { createRequire } from "node:module";
import { dirname } from "node:path";

/** Setting TALLYSHEET_OFFICE_JS → address of office.js: our own copy, or Microsoft's network (world, China). */
const ADDRESSES = {
  self: "office/office.js",
  cdn: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  "cdn-cn": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
};

/** The client library alone, with which the preview page speaks; always copied. */
export const CLIENT_LIBRARY = "excel-win32-16.01.js";

/** What office.js asks for in Excel for Windows, Mac and web with a Chinese or English Office. */
const FILES = [
  "office.js",
  "o15apptofilemappingtable.js",
  "excel-win32-16.00.js",
  "excel-win32-16.01-core.js",
  "excel-mac-16.00.js",
  "excel-mac-16.00-core.js",
  "excel-web-16.00.js",
  "excel-web-16.00-core.js",
  "telemetry/oteljs_agave.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
];

/** @param {string | undefined} setting @returns {string} address for a script element */
export function officeAddress(setting) {
  const name = setting ?? "self";
  const address = Object.entries(ADDRESSES).find(([key]) => key === name)?.[1];
  if (address === undefined) {
    throw new Error(`TALLYSHEET_OFFICE_JS is "${name}"; it may be ${Object.keys(ADDRESSES).join(", ")}`);
  }
  return address;
}

/** Patterns for the copying of files at build time; nothing of Microsoft's is kept in the repository. */
export function officePatterns(/** @type {string} */ address) {
  const from = dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js"));
  const files = address.startsWith("https:") ? [CLIENT_LIBRARY] : [CLIENT_LIBRARY, ...FILES];
  return files.map((file) => ({ from: `${from}/${file}`, to: `office/${file}`, info: { minimized: true } }));
}
