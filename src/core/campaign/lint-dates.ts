// A campaign's dates against each other and against the calendar.
import { type Finding, finding } from "../finding";
import { clockAt, dayOfWeek } from "./calendar";
import { type Path, pathText } from "./path";
import type { Campaign } from "./schema";

export function lintDates(campaign: Campaign): readonly Finding[] {
  const spans = [
    { ...campaign.period, path: ["period"] },
    ...campaign.arms.map((arm, a) => ({ ...arm, path: ["arms", a] })),
  ];
  return [
    ...spans
      .filter((span) => span.start > span.end)
      .map(({ start, end, path }) =>
        finding("campaign/period-reversed", { start, end }, { path: pathText(path) }),
      ),
    ...dueDates(campaign).flatMap(({ at, path }) => lintDue(campaign, at, path)),
  ];
}

/** Every due moment of the campaign with its path, in the order of the JSON. */
function dueDates(campaign: Campaign): readonly { readonly at: string; readonly path: Path }[] {
  const owners = [
    ...campaign.forms.map((form, f) => ({ ...form, path: ["forms", f] })),
    ...campaign.deliverables.map((one, d) => ({ ...one, path: ["deliverables", d] })),
  ];
  return owners.flatMap(({ due, cadence, path }) => [
    ...(due === undefined ? [] : [{ at: due.at, path: [...path, "due", "at"] }]),
    ...(cadence?.due ?? []).map((at, i) => ({ at, path: [...path, "cadence", "due", i] })),
  ]);
}

function lintDue(campaign: Campaign, at: string, path: Path): readonly Finding[] {
  const { date, time } = clockAt(at, campaign.zone);
  const { issued } = campaign.notice;
  const due = time === "23:59:59" ? date : `${date} ${time.slice(0, 5)}`;
  const place = { path: pathText(path) };
  const day = dayOfWeek(date);
  const weekend = day === 6 ? "saturday" : day === 0 ? "sunday" : null;
  return [
    ...(issued !== undefined && date < issued
      ? [finding("campaign/due-before-notice", { due, issued }, place)]
      : []),
    ...(weekend === null ? [] : [finding("campaign/due-on-weekend", { due, day: weekend }, place)]),
  ];
}
