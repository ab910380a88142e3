// What every part of an open form's view is given.
import type { Dispatch } from "react";
import type { OpenForm } from "../../jobs/check-open";
import type { FaceProps } from "../face";
import type { FillEvent, FillState } from "./fill-state";
import type { FormDesk } from "./form-desk";

export interface FormViewProps extends FaceProps {
  readonly open: OpenForm;
  readonly state: FillState;
  readonly tell: Dispatch<FillEvent>;
  readonly desk: FormDesk;
}
