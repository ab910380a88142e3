// Starts the pane once Office has said which host it is in.
import { createRoot } from "react-dom/client";
import { excelHost } from "../hosts/excel/host";
import { workbookOpener } from "../worker/open-workbook";
import { webSpawn } from "../worker/spawn-web";
import { App } from "./App";
import type { Services } from "./services";

const services: Services = {
  host: excelHost(),
  openWorkbook: workbookOpener(webSpawn).openWorkbook,
  now: () => new Date().toISOString(),
  deliver: async ({ bytes }) => {
    await services.host.open(bytes);
    return "opened";
  },
  copy: async (text) => {
    await navigator.clipboard.writeText(text);
    return true;
  },
  campaigns: [],
};

void Office.onReady().then(() => {
  const root = document.getElementById("root");
  if (root === null) throw new Error("the page has no root element");
  const view = new URLSearchParams(location.search).get("view");
  createRoot(root).render(<App services={services} language="zh" view={view} />);
});
