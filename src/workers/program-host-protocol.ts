import type { Program, ProgramEnd } from '../model/program.ts';

/** To the process that starts programs: run one, or end the one of that number. */
export type HostRequest =
  | { readonly id: number; readonly program: Program }
  | { readonly id: number; readonly stop: true };

/** From it: how a program ended. */
export interface HostAnswer {
  readonly id: number;
  readonly end: ProgramEnd;
}
