// Draws assets/icons/*.svg as the PNG files that Excel wants, in their true sizes. Run by hand when one changes.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const folder = fileURLToPath(new URL("../assets/icons/", import.meta.url));
const SIZES = [16, 32, 64, 80];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
const page = await browser.newPage();
for (const file of readdirSync(folder).filter((name) => name.endsWith(".svg"))) {
  const source = readFileSync(folder + file).toString("base64");
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>*{margin:0}img{display:block}</style>
       <img width="${size}" height="${size}" src="data:image/svg+xml;base64,${source}">`,
    );
    await page.screenshot({ path: `${folder}${file.replace(".svg", `-${size}.png`)}`, omitBackground: true });
  }
}
await browser.close();
