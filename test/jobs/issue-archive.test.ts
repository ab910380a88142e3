// All forms of a campaign in one zip: each as it is issued alone, counted, and stopped when asked.
import { HostError } from "../../src/core/sheet/host";
import { issue } from "../../src/jobs/issue";
import { issueArchive } from "../../src/jobs/issue-archive";
import { unpackArchive } from "../../src/xlsx/unpack-archive";
import { bundled } from "../journey/scenario";

const campaign = bundled("zhoushan-2023");
const form = campaign.forms[0]!;
const order = {
  campaign,
  form,
  period: null,
  issued: "2023-06-01T09:00:00+08:00",
  units: campaign.roster.units.slice(0, 2),
  blank: true,
};

test("JOB-66 the zip holds every form as it is issued alone, and counts them", async () => {
  const counted: string[] = [];
  const pieces = await issueArchive(order, (done, of) => counted.push(`${done}/${of}`));
  const unpacked = unpackArchive(Buffer.concat(pieces));
  const alone: [string, number][] = [];
  for await (const { name, bytes } of issue(order)) alone.push([name, bytes.length]);
  expect(
    unpacked.ok && unpacked.entries.map((each) => [each.path, "bytes" in each && each.bytes.length]),
  ).toEqual(alone);
  expect(counted).toEqual(["1/3", "2/3", "3/3"]);
});

test("JOB-66 stopped, it makes no more forms", async () => {
  const signal = { aborted: false };
  const stopped = issueArchive({ ...order, signal }, () => {
    signal.aborted = true;
  });
  await expect(stopped).rejects.toMatchObject(new HostError("cancelled", "issuing was stopped"));
});
