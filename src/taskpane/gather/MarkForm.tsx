// 验收, 退回修改, 延期, 免报: what the office makes of a unit, with its reason.
import { Button, Field, Input } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { MarkName } from "../../core/rollup/acts";
import { useOffice } from "./office";
import { ReasonForm } from "./ReasonForm";
import { useGatherStyles } from "./use-gather-styles";

export interface MarkFormProps {
  readonly code: string;
  readonly name: string;
  /** Only what is in can be accepted or sent back. */
  readonly isIn: boolean;
  readonly mark: MarkName | null;
}

export function MarkForm({ code, name, isIn, mark }: MarkFormProps): JSX.Element {
  const { words, say, deliver, desk, services, busy } = useOffice();
  const styles = useGatherStyles();
  const [choosing, setChoosing] = useState<MarkName | null>(null);
  const [until, setUntil] = useState("");
  const mayMark: readonly MarkName[] = isIn
    ? ["accepted", "sent-back", "extended", "exempt"]
    : ["extended", "exempt"];
  const done = async (as: MarkName, reason: string): Promise<void> => {
    setChoosing(null);
    await say({ say: "mark", units: [code], as, reason, until: as === "extended" ? until : null });
    if (as === "sent-back") await sendBack();
  };
  const sendBack = (): Promise<void> =>
    deliver(words.fileNames.fixing(name), "workbook", async () => {
      const { bytes } = await desk.ask("fixingFile", { unit: code, at: services.now() });
      return bytes;
    });
  return (
    <section className={styles.stack}>
      <div className={styles.row}>
        {mayMark
          .filter((as) => as !== mark)
          .map((as) => (
            <Button
              key={as}
              size="small"
              appearance={choosing === as ? "primary" : "secondary"}
              onClick={() => setChoosing(as)}
            >
              {words.marks[as]}
            </Button>
          ))}
        {mark !== null && (
          <Button size="small" onClick={() => setChoosing("none")}>
            {words.marks.none}
          </Button>
        )}
        {mark === "sent-back" && (
          <Button size="small" disabled={busy} onClick={() => void sendBack()}>
            {words.sendBackFile}
          </Button>
        )}
      </div>
      {choosing !== null && (
        <ReasonForm
          key={choosing}
          onDone={(reason) => void done(choosing, reason)}
          onCancel={() => setChoosing(null)}
          incomplete={choosing === "extended" && until === ""}
        >
          {choosing === "extended" && (
            <Field label={words.until} required>
              <Input type="date" value={until} onChange={(_, { value }) => setUntil(value)} />
            </Field>
          )}
        </ReasonForm>
      )}
    </section>
  );
}
