// What every browser has and jsdom lacks, from Node: imported before the code that needs it.
import { TextDecoder, TextEncoder } from "node:util";

Object.assign(globalThis, { TextDecoder, TextEncoder });
