// Starts the preview page: a desk with the sample form and an empty workbook, and the link for its panes.
import { createRoot } from "react-dom/client";
import { momentIn } from "../core/campaign/calendar";
import { lineTo } from "../hosts/wire/connect";
import { Desk } from "./desk";
import type { PaneHolder } from "./pane-link";
import "./preview.css";
import { PreviewPage } from "./PreviewPage";
import { sampleForm } from "./sample-form";
import { wordsIn, type Language } from "./words";

function now(): string {
  const date = new Date();
  return momentIn(date.getTime(), -date.getTimezoneOffset());
}

async function start(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const language: Language = asked.get("lang") === "en" ? "en" : "zh";
  const dark = asked.get("theme") === "dark";
  const words = wordsIn(language);
  const desk = new Desk(words.untitled);
  (window as PaneHolder).tallysheetPreview = {
    attach: (workbook, emit) => lineTo(desk.attach(workbook, emit)),
    displayLanguage: language === "zh" ? "zh-CN" : "en-US",
    background: dark ? "#1F1F1F" : "#FFFFFF",
    foreground: dark ? "#FFFFFF" : "#000000",
  };
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  document.title = words.title;
  const form = await sampleForm(now());
  desk.addEmpty(words.emptyName);
  desk.open(form.bytes, form.name);
  const root = document.getElementById("root");
  if (root === null) throw new Error("the page has no root element");
  createRoot(root).render(<PreviewPage desk={desk} language={language} dark={dark} />);
}

void start();
