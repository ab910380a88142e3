// Labels compared as people read them: width, spaces, quotation marks and punctuation make no difference.

/** “动火作业风险我知道”宣传活动 → 动火作业风险我知道宣传活动; (个) → 个. */
export function labelText(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}
