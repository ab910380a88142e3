// Fluent's themes with fonts that have Chinese.
import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import type { Appearance } from "./appearance";

const FONTS =
  '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';

const withFonts = (theme: Theme): Theme => ({ ...theme, fontFamilyBase: FONTS });

export const THEMES: Readonly<Record<Appearance, Theme>> = {
  light: withFonts(webLightTheme),
  dark: withFonts(webDarkTheme),
  contrast: withFonts(teamsHighContrastTheme),
};
