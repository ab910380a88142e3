// A real Chromium over the built pages; what leaves the machine, and what the page throws, is kept for the test.
import { existsSync, mkdirSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { contentPolicy } from "../../.build/content-policy.mjs";
import { serve } from "../../.build/serve.mjs";

/** As Debian has it; other machines say where theirs is. */
const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";

const DIST = process.env.TALLYSHEET_DIST ?? join(__dirname, "../../dist");

/** Pictures for people to look at. */
const SHOTS = join(__dirname, "../../.cache/screenshots");

/** Milliseconds for what takes a busy machine long. */
export const PATIENCE = 60_000;

export interface Opened {
  readonly page: Page;
  /** Addresses that a page asked for and that are not on this machine. */
  readonly outside: string[];
  /** What the pages threw. */
  readonly thrown: string[];
  /** A picture under `.cache/screenshots/`. */
  readonly shoot: (name: string) => Promise<void>;
}

export class Browsing {
  private readonly browser: Browser;
  private readonly server: Server;
  private readonly origin: string;

  private constructor(browser: Browser, server: Server) {
    this.browser = browser;
    this.server = server;
    this.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  static async start(): Promise<Browsing> {
    if (!existsSync(join(DIST, "preview.html"))) throw new Error("the pages are not built: npm run build");
    if (!existsSync(CHROMIUM))
      throw new Error(`there is no Chromium at ${CHROMIUM}: set CHROMIUM to its path`);
    const server = await serve({ folder: DIST, port: 0, policy: contentPolicy("") });
    const browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ["--no-sandbox", "--headless=new"],
    });
    return new Browsing(browser, server);
  }

  /**
   * The page opened before is closed: it would go on drawing, and take the time of this one.
   * @param path "preview.html?lang=en"
   * @param before what the page needs before it is there
   */
  async open(
    path: string,
    viewport = { width: 1366, height: 768 },
    before: (page: Page) => Promise<void> = () => Promise.resolve(),
  ): Promise<Opened> {
    await Promise.all(this.browser.contexts().map((earlier) => earlier.close()));
    const context = await this.browser.newContext({ viewport, locale: "zh-CN", reducedMotion: "reduce" });
    await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: this.origin });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    const [outside, thrown]: [string[], string[]] = [[], []];
    page.on("request", (request) => {
      if (!new RegExp(`^(${this.origin}/|blob:|data:)`).test(request.url())) outside.push(request.url());
    });
    page.on("pageerror", (error) => thrown.push(error.stack ?? error.message));
    await before(page);
    await page.goto(`${this.origin}/${path}`);
    return {
      page,
      outside,
      thrown,
      async shoot(name) {
        mkdirSync(SHOTS, { recursive: true });
        await page.screenshot({ path: join(SHOTS, `${name}.png`) });
      },
    };
  }

  async close(): Promise<void> {
    await this.browser.close();
    await new Promise((closed) => this.server.close(closed));
  }
}
