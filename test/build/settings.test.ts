// The build's setting for office.js: where it is loaded from, what is copied, what the policy lets in.
import { spawnSync } from "node:child_process";
import { pathToFileURL } from "node:url";
import { join } from "node:path";

interface Built {
  readonly address: string;
  readonly copied: readonly string[];
  readonly policy: string;
}

/** What the build's own modules make of a setting. */
function build(setting: string | undefined): { readonly built: Built | null; readonly error: string } {
  const module = (name: string): string =>
    JSON.stringify(pathToFileURL(join(__dirname, "../../.build", name)).href);
  const script = `
    import { officeAddress, officePatterns } from ${module("office-js.mjs")};
    import { contentPolicy } from ${module("content-policy.mjs")};
    const address = officeAddress(process.env.TALLYSHEET_OFFICE_JS);
    const copied = officePatterns(address).map(({ to }) => to);
    process.stdout.write(JSON.stringify({ address, copied, policy: contentPolicy(address) }));`;
  const env = { ...process.env, TALLYSHEET_OFFICE_JS: setting };
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    env,
  });
  return { built: status === 0 ? (JSON.parse(stdout.toString()) as Built) : null, error: stderr.toString() };
}

test.each([
  [undefined, "office/office.js", "'self'"],
  ["self", "office/office.js", "'self'"],
  [
    "cdn",
    "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    "'self' https://appsforoffice.microsoft.com",
  ],
  [
    "cdn-cn",
    "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
    "'self' https://appsforoffice.cdn.partner.office365.cn",
  ],
])("SHIP-7 with %p office.js comes from %s, and scripts from there alone", (setting, address, scripts) => {
  const { built } = build(setting);
  expect(built?.address).toBe(address);
  expect(built?.policy).toContain(`script-src ${scripts};`);
  expect(built?.policy).toContain("connect-src 'self';");
  // The preview speaks with Microsoft's client library wherever office.js comes from.
  expect(built?.copied).toContain("office/excel-win32-16.01.js");
  expect(built?.copied.includes("office/office.js")).toBe(!address.startsWith("https:"));
});

test("SHIP-7 a setting that is none stops the build, and says which there are", () => {
  const { built, error } = build("CDN");
  expect(built).toBeNull();
  expect(error).toMatch(/TALLYSHEET_OFFICE_JS is "CDN"; it may be self, cdn, cdn-cn/);
});
