// The command's door: arguments in, exit code out, and the one place where our own bugs are told apart.
import { main } from "./main";
import { terminal } from "./terminal";

const BUG = 70;

main(process.argv.slice(2), terminal()).then(
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
);
