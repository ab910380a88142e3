// Words of the shell: tabs, and the pages shown when there is nothing to work with.
import type { FaceName, Language } from "./face";
import type { Boot } from "./boot";

interface Page {
  readonly title: string;
  readonly text: string;
}

export interface ShellWords {
  readonly pane: string;
  readonly faces: Readonly<Record<FaceName, string>>;
  readonly tabs: string;
  /** The other language, in its own words. */
  readonly switchTo: string;
  readonly loading: string;
  readonly pages: Readonly<Record<Exclude<Boot, "ready">, Page>>;
  readonly retry: string;
  readonly bug: Page;
  readonly reload: string;
  readonly copyDetails: string;
}

export const SHELL_WORDS: Readonly<Record<Language, ShellWords>> = {
  zh: {
    pane: "统计表填报与汇总",
    faces: { fill: "填报", gather: "汇总", design: "任务" },
    tabs: "功能",
    switchTo: "English",
    loading: "正在打开…",
    pages: {
      noHost: {
        title: "请在 Excel 中打开",
        text: "本页是 Excel 的任务窗格，单独打开时不能使用。请在 Excel 中打开工作簿，从“统计表”选项卡打开本窗格。不用 Excel 的，直接在工作簿的“统计表”中填写，在“核对”中查看结果即可。",
      },
      tooOld: {
        title: "Excel 版本过低",
        text: "本插件需要 Excel 2021 及以上版本、Microsoft 365 或网页版 Excel。用现在的版本也可以填报：直接在工作簿的“统计表”中填写，在“核对”中查看结果，保存后交回。",
      },
      silent: {
        title: "Excel 没有响应",
        text: "窗格已经打开，但连不上 Excel。请关闭本窗格后重新打开；仍不成功的，保存工作簿、重新启动 Excel 再试。工作簿中的数据不受影响。",
      },
    },
    retry: "重试",
    bug: {
      title: "这是我们的问题",
      text: "窗格出错了，与您的操作和填报数据无关，工作簿没有受到影响。请重新载入窗格继续；反复出现的，请把下面的详细信息复制给技术支持。",
    },
    reload: "重新载入",
    copyDetails: "复制详细信息",
  },
  en: {
    pane: "Tallysheet",
    faces: { fill: "Fill in", gather: "Gather", design: "Set up" },
    tabs: "Parts of the pane",
    switchTo: "中文",
    loading: "Opening…",
    pages: {
      noHost: {
        title: "Please open this in Excel",
        text: "This page is a task pane of Excel and does nothing by itself. Open the workbook in Excel and open the pane from the Tallysheet tab. Without Excel, fill in the sheet 统计表 and look at 核对 for the results.",
      },
      tooOld: {
        title: "This Excel is too old",
        text: "The add-in needs Excel 2021 or later, Microsoft 365 or Excel on the web. Forms can be filled in with this version too: type into the sheet 统计表, look at 核对, save, and send it back.",
      },
      silent: {
        title: "Excel does not answer",
        text: "The pane is open but cannot reach Excel. Close and reopen the pane; if that does not help, save the workbook and restart Excel. Your figures are safe.",
      },
    },
    retry: "Try again",
    bug: {
      title: "This is our fault",
      text: "Something in the pane broke. It is not about what you did, and the workbook was not harmed. Reload the pane to go on; if it happens again, please send us the details below.",
    },
    reload: "Reload",
    copyDetails: "Copy details",
  },
};
