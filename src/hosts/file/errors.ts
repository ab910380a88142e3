// Failures of a file system as host errors, by the system's own error names.
import { HostError, type HostErrorCode } from "../../core/sheet/host";

/** POSIX error names as Node gives them in `error.code`; Windows reports a file that is open elsewhere as EBUSY. */
const CODES: ReadonlyMap<string, HostErrorCode> = new Map(
  Object.entries({
    ENOENT: "not-found",
    ENOTDIR: "not-found",
    EACCES: "no-access",
    EPERM: "no-access",
    EROFS: "no-access",
    EISDIR: "no-access",
    EBUSY: "busy",
    ETXTBSY: "busy",
    ENOSPC: "disk-full",
    EDQUOT: "disk-full",
    EFBIG: "too-large",
    ERR_FS_FILE_TOO_LARGE: "too-large",
  } as const),
);

/**
 * Whatever reading or writing a file threw, as a HostError with the original as its cause.
 * @param path of the file, for people to be told
 */
export function hostErrorOf(error: unknown, path: string | null = null): HostError {
  if (error instanceof HostError) return error;
  const { code, message } = wordsOf(error);
  return new HostError(CODES.get(code) ?? "unexpected", message, error, path);
}

/** Errors are told by their properties: those of another realm (a worker, a sandbox) are no `Error` of ours. */
function wordsOf(error: unknown): { readonly code: string; readonly message: string } {
  const { code, message } = Object(error) as { readonly code?: unknown; readonly message?: unknown };
  return { code: String(code), message: typeof message === "string" ? message : String(error) };
}
