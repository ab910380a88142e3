// Runs every test in an awkward time zone, so that code leaning on the machine's zone fails here.
export default function setZone(): void {
  process.env["TZ"] = "Asia/Kathmandu";
}
