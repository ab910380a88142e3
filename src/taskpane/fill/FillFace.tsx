// 填报: what unit staff see when a form is open.
import type { JSX } from "react";
import type { FaceProps } from "../face";

export default function FillFace(_: FaceProps): JSX.Element {
  return <main />;
}
