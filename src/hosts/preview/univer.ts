// The grid's engine, put together from its presets one by one: all of them under a free licence.
import { LocaleType, LogLevel, mergeLocales, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalEn from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import conditionalZh from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import { CalculationMode, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEn from "@univerjs/preset-sheets-core/locales/en-US";
import coreZh from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import validationEn from "@univerjs/preset-sheets-data-validation/locales/en-US";
import validationZh from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";

export interface Engine {
  readonly api: FUniver;
  dispose(): void;
}

/** Draws into `container`: formula bar, cells and tabs; no toolbar and no menus of its own. */
export function createUniver(container: HTMLElement, language: "zh" | "en", darkMode: boolean): Engine {
  const univer = new Univer({
    darkMode,
    locale: language === "zh" ? LocaleType.ZH_CN : LocaleType.EN_US,
    logLevel: LogLevel.ERROR,
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(coreZh, conditionalZh, validationZh),
      [LocaleType.EN_US]: mergeLocales(coreEn, conditionalEn, validationEn),
    },
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      toolbar: false,
      contextMenu: false,
      disableAutoFocus: true,
      footer: { statisticBar: false, menus: false, zoomSlider: true },
      formula: { initialFormulaComputing: CalculationMode.FORCED },
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
    }),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false }),
    UniverSheetsConditionalFormattingPreset(),
  ];
  for (const plugin of presets.flatMap(({ plugins }) => plugins)) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1] as object);
    else univer.registerPlugin(plugin);
  }
  return { api: FUniver.newAPI(univer), dispose: () => univer.dispose() };
}
