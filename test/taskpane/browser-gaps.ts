// What every browser has and jsdom lacks: imported before all else by tests of the pane.
import { TextDecoder, TextEncoder } from "node:util";

Object.assign(globalThis, { TextDecoder, TextEncoder });
