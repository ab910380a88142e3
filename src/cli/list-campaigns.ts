// `tallysheet campaigns`: the bundled campaigns and their forms.
import { fieldsOf } from "../core/campaign/fields";
import { readArguments } from "./args";
import { bundledCampaigns } from "./campaigns";
import type { ExitCode } from "./exit-code";
import type { Terminal } from "./terminal";

export async function listCampaigns(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  readArguments(args, {});
  for (const campaign of await bundledCampaigns()) {
    terminal.out(
      `${campaign.id}  ${campaign.title}（第 ${campaign.version} 版，${campaign.roster.units.length} 个单位）`,
    );
    for (const form of campaign.forms)
      terminal.out(`    ${form.id}  ${form.title}（${fieldsOf(form).length} 项）`);
  }
  return 0;
}
