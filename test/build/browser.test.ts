// The built pages in a browser, under their own policy: nothing refused, nothing asked for from elsewhere.
import { chromium, type Browser, type Page } from "playwright-core";
import { startServer, type Served } from "./served";

let browser: Browser;
let server: Served;

beforeAll(async () => {
  [server, browser] = await Promise.all([
    startServer(),
    chromium.launch({
      executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
      args: ["--no-sandbox"],
    }),
  ]);
}, 120_000);

afterAll(async () => {
  await browser.close();
  server.stop();
});

interface Seen {
  readonly page: Page;
  /** What the browser refused or could not run. */
  readonly complaints: readonly string[];
  /** Requests that left this machine. */
  readonly elsewhere: readonly string[];
}

async function open(path: string, before?: (page: Page) => Promise<void>): Promise<Seen> {
  const page = await browser.newPage({ viewport: { width: 350, height: 700 }, locale: "zh-CN" });
  const complaints: string[] = [];
  const elsewhere: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(server.address)) {
      elsewhere.push(request.url());
    }
  });
  await before?.(page);
  await page.goto(server.address + path, { waitUntil: "networkidle" });
  return { page, complaints, elsewhere };
}

test.each(["taskpane.html?view=fill", "help.html", "old-excel.html", "preview.html"])(
  "SHIP-11 %s runs under its policy, and asks for nothing from elsewhere",
  async (path) => {
    const { page, complaints, elsewhere } = await open(path);
    expect(complaints).toEqual([]);
    expect(elsewhere).toEqual([]);
    expect((await page.innerText("body")).length).toBeGreaterThan(20);
    await page.close();
  },
);

test.each([
  ["Windows", "Excel$Win32$16.01$zh-CN$$$$0", "excel-win32-16.01.js"],
  ["Mac", "Excel$Mac$16.00$zh-CN$$$$0", "excel-mac-16.00.js"],
  ["the web", "Excel$Web$16.00$en-US$$$$0", "excel-web-16.00.js"],
])(
  "SHIP-9 told that it runs in Excel on %s, office.js finds every file it asks for",
  async (_, host, library) => {
    const page = await browser.newPage();
    const answers = new Map<string, number>();
    const refused: string[] = [];
    page.on("response", (response) => answers.set(new URL(response.url()).pathname, response.status()));
    page.on("console", (message) => {
      if (/Content Security Policy/.test(message.text())) refused.push(message.text());
    });
    const loaded = page.waitForResponse((response) => response.url().endsWith("/office_strings.js"));
    await page.goto(`${server.address}taskpane.html?_host_Info=${host}`);
    await loaded;
    expect(answers.get(`/office/${library}`)).toBe(200);
    expect([...answers].filter(([, status]) => status !== 200)).toEqual([]);
    expect(refused).toEqual([]);
    await page.close();
  },
);

test.each([
  ["methods of ES2022", () => void Reflect.deleteProperty(Object, "hasOwn")],
  [
    "patterns that look behind",
    () => {
      const real = RegExp;
      window.RegExp = function (source: string) {
        if (source.includes("(?<=")) throw new SyntaxError("invalid group");
        return new real(source);
      } as unknown as RegExpConstructor;
    },
  ],
])("SHIP-11 a web view without %s is shown which Excel is needed", async (_, makeOld) => {
  const { page } = await open("taskpane.html?view=fill", async (page) => {
    await page.addInitScript(makeOld);
  });
  await page.waitForURL("**/old-excel.html");
  expect(await page.innerText("h1")).toBe("此版本的 Excel 无法使用本插件");
  expect(await page.innerText("body")).toContain("Microsoft Edge WebView2");
  await page.close();
});
