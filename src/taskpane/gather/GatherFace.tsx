// 汇总: the office merges returned workbooks and answers for the totals.
import type { JSX } from "react";
import type { FaceProps } from "../face";

export default function GatherFace(_: FaceProps): JSX.Element {
  return <main />;
}
