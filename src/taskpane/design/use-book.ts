// The workbook that stands open, as far as it carries a campaign.
import { useEffect, useState } from "react";
import type { BookCampaign } from "../../jobs/campaign-in-book";
import type { FaceProps } from "../face";
import { useJob } from "../use-job";
import { type Opened, whatIsOpen } from "../what-is-open";
import type { DesignWords } from "./words";

export interface Book {
  /** "nothing" until it has been looked at. */
  readonly opened: Opened;
  /** undefined where the world stopped it, which is said in the pane. */
  readonly read: () => Promise<BookCampaign | undefined>;
}

export function useBook({ services }: FaceProps, words: DesignWords): Book {
  const { host, now } = services;
  const job = useJob();
  const [opened, setOpened] = useState<Opened>("nothing");
  useEffect(() => {
    let gone = false;
    void host.properties().then(
      (properties) => gone || setOpened(whatIsOpen(properties)),
      // It cannot be looked at now: nothing is offered of it.
      () => gone || setOpened("nothing"),
    );
    return () => {
      gone = true;
    };
  }, [host]);
  const read = (): Promise<BookCampaign | undefined> =>
    job.run(words.jobBook, async () => {
      // Loaded when it is first wanted: the whole rollup comes with it.
      const { campaignInBook } = await import("../../jobs/campaign-in-book");
      return campaignInBook(host, now());
    });
  return { opened, read };
}
