// 概况: what the campaign is called, what it assumes, and everything there is to note about it.
import { Text } from "@fluentui/react-components";
import type { JSX } from "react";
import { FindingList } from "../parts/FindingList";
import { CompareCard, type CompareCardProps } from "./CompareCard";
import { EditText } from "./EditText";
import { useDesignStyles } from "./use-styles";

export function OverviewTab({ editing, face }: CompareCardProps): JSX.Element {
  const styles = useDesignStyles();
  const { state, words, language } = editing;
  const { campaign, findings } = state;
  const { notice } = campaign;
  return (
    <div className={styles.page}>
      <EditText editing={editing} label={words.title} path={["title"]} value={campaign.title} lines={2} />
      <EditText editing={editing} label={words.office} path={["office"]} value={campaign.office} />
      <EditText editing={editing} label={words.issuer} path={["issuer"]} value={campaign.issuer} />
      <EditText
        editing={editing}
        label={words.noticeTitle}
        path={["notice", "title"]}
        value={notice.title}
        lines={2}
      />
      <EditText
        editing={editing}
        label={words.noticeNumber}
        path={["notice", "number"]}
        value={notice.number}
        optional
      />
      <CompareCard editing={editing} face={face} />
      <Remarks title={words.assumptions} lines={campaign.assumptions} />
      <Remarks
        title={words.notCollected}
        lines={campaign.notCollected.map(({ source, reason }) => `${source}：${reason}`)}
      />
      <section>
        <Text as="h3" weight="semibold" block>
          {findings.length === 0 ? words.noFindings : words.findings(findings.length)}
        </Text>
        <FindingList
          findings={findings}
          language={language}
          label={words.findings(findings.length)}
          headingOf={({ place }) => place.path ?? ""}
        />
      </section>
    </div>
  );
}

function Remarks({
  title,
  lines,
}: {
  readonly title: string;
  readonly lines: readonly string[];
}): JSX.Element | null {
  const styles = useDesignStyles();
  if (lines.length === 0) return null;
  return (
    <section className={styles.stack}>
      <Text as="h3" weight="semibold" block>
        {title}
      </Text>
      <ul className={styles.bullets}>
        {lines.map((line) => (
          <li key={line} className={styles.wrap}>
            {line}
          </li>
        ))}
      </ul>
    </section>
  );
}
