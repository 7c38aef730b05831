import type { Finding } from '../model/finding.ts';
import type { PlanImport } from '../model/plan.ts';
import type { EdgeResult } from '../model/snapshot.ts';
import type { Piece } from './pieces.ts';

/** A file and the layer it would be in. */
export interface Move {
  readonly path: string;
  readonly layer: string;
}

/** A piece of work of a plan: what is to be done is in it, so that it can be weighed together with others. */
export interface Work extends Piece {
  readonly kind: 'extract' | 'split' | 'break-cycle' | 'redirect' | 'move-file';
  /** Imports that go, or are turned around; empty for work that changes none. */
  readonly imports: readonly PlanImport[];
  /** `break-cycle`: no smaller set of imports opens it. */
  readonly isLeast?: boolean;
  /** `break-cycle`: imports still in a cycle after each of `imports`. */
  readonly leaves?: readonly number[];
  /** `move-file`. */
  readonly move?: Move;
}

/** What the configuration says of layers; for plans that move files. */
export interface LayerJudge {
  /** Layers that a file can be moved to. */
  readonly layers: readonly string[];
  /** `undefined` for a file in none. */
  readonly layerOf: (path: string) => string | undefined;
  /** Does an import break a layer rule, when some files are in other layers than now? */
  readonly breaks: (edge: EdgeResult, moved: ReadonlyMap<string, string>) => boolean;
}

/** Text that names an import. */
export function keyOf({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${from}\0${to}`;
}

/** Text that names a piece of work. */
export function idOf({ kind, findings, move, path }: Work): string {
  return move === undefined
    ? `${kind} ${findings.map(({ id }) => id).join(' ')}`
    : `move ${path} ${move.layer}`;
}

/** Does an import run when its module loads? Others close no cycle. */
export function isRuntime({ kind }: EdgeResult): boolean {
  return kind === 'static' || kind === 'require';
}

/** The place of the first finding's first location. */
export function placeOf({ locations }: Finding): { readonly path: string; readonly line: number } {
  return { path: locations[0]?.path ?? '', line: locations[0]?.startLine ?? 1 };
}
