/** Exit codes, the same in every command and format. Frozen: scripts read them. */
export const EXIT = { ok: 0, gateFailed: 1, unusable: 2, bug: 3, interrupted: 130, terminated: 143 } as const;

/** An error we expect: it says what happened, where, and what to do next. Everything else is a bug in tkpi. */
export class TkpiError extends Error {
  /** Stable, kebab-case; scripts and tests read it. */
  readonly code: string;
  /** The next command or the change to make; absent when there is none. */
  readonly hint?: string;
  /** Process exit code; 2 unless it says otherwise. */
  readonly exitCode: number;

  constructor(code: string, message: string, hint?: string, exitCode: number = EXIT.unusable) {
    super(message);
    this.name = 'TkpiError';
    this.code = code;
    this.hint = hint;
    this.exitCode = exitCode;
  }
}
