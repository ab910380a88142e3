// 任务: the office prepares a campaign, its roster and its forms.
import type { JSX } from "react";
import type { FaceProps } from "../face";

export default function DesignFace(_: FaceProps): JSX.Element {
  return <main />;
}
