// The command's door: arguments in, exit code out, and the one place where our own bugs are told apart.
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { workbookOpener } from "../worker/open-workbook";
import { poolSize, readingPool } from "../worker/reading-pool";
import { nodeSpawn } from "../worker/spawn-node";
import { main } from "./main";
import { terminal } from "./terminal";

const BUG = 70;

// Whoever reads along (head, less) may stop reading; the work itself goes on and its files are written.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });

// The build puts the worker's script beside this one.
const spawn = nodeSpawn(join(__dirname, "read-worker.cjs"));
const opener = workbookOpener(spawn);
const pool = readingPool(spawn, { size: poolSize(availableParallelism()) });

main(process.argv.slice(2), { ...terminal(), openWorkbook: opener.openWorkbook, pool })
  .then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.stderr.write(
        `这是 tallysheet 自身的错误，您的文件未被改动。请将以下内容反馈给维护者：\n${detail}\n`,
      );
      process.exitCode = BUG;
    },
  )
  .finally(() => {
    opener.end();
    pool.end();
  });
