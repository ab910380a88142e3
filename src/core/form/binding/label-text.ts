// Labels compared as people read them: width, spaces, quotation marks and punctuation make no difference.
import { onceForText } from "../../once-for";

/** “动火作业风险我知道”宣传活动 → 动火作业风险我知道宣传活动; (个) → 个. Remembered: returned forms say the same texts over and over. */
export const labelText = onceForText((text) =>
  text
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase(),
);
