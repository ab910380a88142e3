// `npm start` as served: addresses, types, headers, https, and what it tells a person.
import { existsSync, readFileSync } from "node:fs";
import { request, type IncomingMessage } from "node:http";
import { request as requestSecurely } from "node:https";
import { join } from "node:path";
import { startServer, type Served } from "./served";

const root = join(__dirname, "../..");

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** Sends the path as it stands: nothing in it is tidied up on the way. */
function get(server: Served, path: string, method = "GET"): Promise<Answer> {
  const { protocol, hostname, port } = new URL(server.address);
  const secure = protocol === "https:";
  const ca = secure ? readFileSync(join(root, ".cache/certificates/ca.crt")) : undefined;
  return new Promise((resolve, reject) => {
    (secure ? requestSecurely : request)({ hostname, port, path, method, ca }, (response) => {
      let body = "";
      response.on("data", (chunk: Buffer) => (body += chunk.toString("latin1")));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    })
      .on("error", reject)
      .end();
  });
}

describe("SHIP-10 served over http", () => {
  let server: Served;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  test("the address printed is the preview's, on this machine alone", () => {
    expect(server.said).toMatch(/预览：http:\/\/127\.0\.0\.1:\d+\/preview\.html/);
  });

  test.each([
    ["/taskpane.html?view=fill", "text/html; charset=utf-8"],
    ["/office/office.js", "text/javascript; charset=utf-8"],
    ["/icons/check-16.png", "image/png"],
  ])("%s is served as %s", async (path, type) => {
    const { status, headers } = await get(server, path);
    expect([status, headers["content-type"]]).toEqual([200, type]);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    // Excel shows a stand-in for icons it may not keep.
    expect(headers["cache-control"]).toBeUndefined();
  });

  test("a page's header says what its own meta element says", async () => {
    const { headers, body } = await get(server, "/taskpane.html");
    const meta = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(body)?.[1];
    expect(headers["content-security-policy"]).toBe(meta);
    expect(meta).toContain("script-src 'self';");
  });

  test.each([
    "/../package.json",
    "/..%2fpackage.json",
    "/%2e%2e/package.json",
    "/..\\package.json",
    "/%",
    "/office",
    "/nothing.html",
    "/%00",
  ])("%s is not there", async (path) => {
    expect((await get(server, path)).status).toBe(404);
  });

  test("nothing is taken in", async () => {
    expect((await get(server, "/taskpane.html", "POST")).status).toBe(405);
    expect((await get(server, "/taskpane.html", "HEAD")).body).toBe("");
  });
});

describe("SHIP-10 served over https for Excel", () => {
  let server: Served;
  beforeAll(async () => {
    server = await startServer("--excel");
  }, 60_000);
  afterAll(() => server.stop());

  test("with a certificate for localhost by an authority that a person may trust", async () => {
    expect((await get(server, "/taskpane.html")).status).toBe(200);
  });

  test("it says how to sideload on Windows, Mac and the web, with files that are there", () => {
    for (const word of ["Windows", "Mac", "网页版", "certutil", "wef", "In English"])
      expect(server.said).toContain(word);
    const files = [...server.said.matchAll(/"?(\/[^\s"]+\.(?:xml|crt))"?/g)].map(
      (match) => match[1] as string,
    );
    expect(files.length).toBeGreaterThan(3);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  test("on another port than the manifest's, with a manifest for that port", () => {
    const manifest = readFileSync(join(root, ".cache/manifest.xml"), "utf8");
    expect(manifest).toContain(`<SourceLocation DefaultValue="${server.address}taskpane.html" />`);
  });
});
