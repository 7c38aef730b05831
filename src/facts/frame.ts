import type { ts } from 'ts-morph';
import type { DecisionCounts } from './decisions.ts';
import { Sketch } from './sketch.ts';

/** The numbers of one function while its file is walked. */
export class Frame implements DecisionCounts {
  readonly owner: ts.Node;
  readonly name: string;
  /** Leaf hash of the function's own name, 0 without one: a call of itself must not change with its name. */
  readonly ownName: number;
  readonly sketch = new Sketch();
  decisions = 0;
  optional = 0;
  cases = 0;
  /** Control structures open at this moment, and the most that were. */
  depth = 0;
  deepest = 0;
  hashA = 0;
  hashB = 0;

  constructor(owner: ts.Node, name: string, ownName: number) {
    this.owner = owner;
    this.name = name;
    this.ownName = ownName;
  }

  nest(): void {
    this.depth++;
    if (this.depth > this.deepest) this.deepest = this.depth;
  }
}
