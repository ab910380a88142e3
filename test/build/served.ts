// dist/ as `npm start` serves it, in a process of its own, for as long as a test file runs.
import { spawn } from "node:child_process";
import { join } from "node:path";

export interface Served {
  /** All that it printed up to its address. */
  readonly said: string;
  /** With a slash at its end. */
  readonly address: string;
  stop(): void;
}

/** Serves what is built already, on any free port, and opens no browser. */
export function startServer(...more: readonly string[]): Promise<Served> {
  const script = join(__dirname, "../../.build/start.mjs");
  const child = spawn(process.execPath, [script, "--as-built", "--no-open", "--port", "0", ...more]);
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /https?:\/\/[\w.]+:\d+\//.exec(said)?.[0];
      if (address !== undefined && said.endsWith("\n")) {
        resolve({ said, address, stop: () => void child.kill() });
      }
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("exit", () => reject(new Error(`the server ended: ${said}`)));
  });
}
