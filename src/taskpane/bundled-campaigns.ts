// The campaigns that come with the add-in, each loaded when it is asked for.
import type { BundledCampaign } from "./services";

type Json = Promise<{ readonly default: unknown }>;

const FILES: Readonly<Record<string, () => Json>> = {
  "zhoushan-2023": () => import("../../assets/campaigns/zhoushan-2023.json"),
  "shexian-2022": () => import("../../assets/campaigns/shexian-2022.json"),
  "jiangbei-2021": () => import("../../assets/campaigns/jiangbei-2021.json"),
  "shouxian-2021": () => import("../../assets/campaigns/shouxian-2021.json"),
  "lianglukou-2020": () => import("../../assets/campaigns/lianglukou-2020.json"),
};

export const BUNDLED_CAMPAIGNS: readonly BundledCampaign[] = Object.entries(FILES).map(([id, file]) => ({
  id,
  load: async () => JSON.stringify((await file()).default),
}));
