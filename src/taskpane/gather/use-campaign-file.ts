// A campaign file of one's own, chosen and looked at by the desk; one that cannot be used is said.
import type { CampaignLook } from "../../worker/office/calls";
import { fileText } from "../../jobs/file-text";
import { type FileChooser, useFileChooser } from "../parts/use-file-chooser";
import { useOffice } from "./office";

export interface LookedCampaign {
  readonly text: string;
  readonly look: CampaignLook;
}

export function useCampaignFile(onLooked: (name: string, campaign: LookedCampaign) => void): FileChooser {
  const { words } = useOffice();
  const look = useCampaignLook();
  const take = async (file: File): Promise<void> => {
    const looked = await look(await fileText(file));
    if (looked !== null) onLooked(file.name, looked);
  };
  return useFileChooser({
    label: words.ownCampaign,
    accept: ".json",
    onFiles: ([file]) => void (file === undefined || take(file)),
  });
}

/** What a campaign's text holds; null where the desk refuses it, which is said. */
export function useCampaignLook(): (text: string) => Promise<LookedCampaign | null> {
  const { desk, tell } = useOffice();
  return async (text) => {
    const looked = await desk.ask("campaign", { text });
    if (looked.ok) return { text, look: looked.look };
    tell({ type: "noticed", notice: { kind: "refused", sentences: looked.sentences } });
    return null;
  };
}
