/** A program to run to its end, without a shell. */
export interface Program {
  readonly file: string;
  readonly args: readonly string[];
  /** Its working folder. */
  readonly cwd: string;
  /** Milliseconds after which it is killed. */
  readonly timeoutMs: number;
}

/** How it ended. */
export interface ProgramEnd {
  /** Absent when it was killed, or could not be started. */
  readonly code?: number;
  readonly killedBy?: string;
  /** Why it could not be started: `ENOENT`. */
  readonly startError?: string;
  /** The end of what it wrote to standard error. */
  readonly complaint: string;
}

/**
 * Runs a program; its output is dropped. Rejects only when the signal fires, and not before the program is gone: it would go on
 * writing into a folder that was just removed.
 */
export type RunProgram = (program: Program, signal: AbortSignal) => Promise<ProgramEnd>;
