// What the command tells whoever called it; 70, a bug of ours, is given at the door alone.

/** 0 fine · 1 findings of severity error · 2 bad usage, or the world in the way. */
export type ExitCode = 0 | 1 | 2;
