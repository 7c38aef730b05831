import type { ts } from 'ts-morph';
import { type CognitiveFrame, isFunctionWithBody } from './cognitive-frame.ts';
import { anchorOf, elseOf } from './construct.ts';
import type { FileVisitor } from './file-visitor.ts';
import type { Frame } from './frame.ts';
import { isNothing, NOTHING, plus, type Tally } from './tally.ts';
import type { Visitor } from './walk.ts';

/** What one node adds to a function. */
export interface Found extends Tally {
  readonly anchor: ts.Node;
  readonly nesting: number;
}

/** The word `else` adds 1 whatever it stands in; the counter adds it when it enters the `if`. */
const ELSE: Tally = { ...NOTHING, cognitive: 1, whitepaper: 1 };

/**
 * Walks a file with the very counters that make its facts, and looks at their counts before and after each node. It counts
 * nothing itself: what a function's numbers grew by at a node is what that node adds.
 */
export class Tracer implements Visitor {
  readonly #visitor: FileVisitor;
  /** Frame of a counter → its counts when it was looked at last. */
  readonly #seen = new Map<object, Tally>();
  readonly #found = new Map<ts.Node, Map<ts.Node, Found>>();
  readonly #withNested: boolean;

  /** @param withNested does a function also get what the functions in it add by the white paper? */
  constructor(visitor: FileVisitor, withNested: boolean) {
    this.#visitor = visitor;
    this.#withNested = withNested;
  }

  /** What was found in the function of that node, in no particular order. */
  foundIn(owner: ts.Node): Found[] {
    return [...(this.#found.get(owner)?.values() ?? [])];
  }

  enter(node: ts.Node): void {
    const { functions, cognitive } = this.#visitor;
    this.#visitor.enter(node);
    const frame = cognitive.frame();
    this.#add(
      functions.current.owner,
      node,
      this.#growth(functions.current, decisionsOf(functions.current)),
      frame,
    );
    const grown = this.#growth(frame, pointsOf(frame));
    if (frame.node === undefined || isNothing(grown)) return;
    const alternative = elseOf(node);
    this.#add(frame.node, node, alternative === undefined ? grown : plus(grown, ELSE, -1), frame);
    if (alternative !== undefined) this.#add(frame.node, alternative, ELSE, frame);
  }

  leave(node: ts.Node): void {
    const { cognitive } = this.#visitor;
    const closed = isFunctionWithBody(node) ? cognitive.frame() : undefined;
    this.#visitor.leave(node);
    if (closed !== undefined) this.#close(node, closed, cognitive.frame());
  }

  /** What the counts of a frame grew by since they were looked at last. */
  #growth(frame: object, now: Tally): Tally {
    const before = this.#seen.get(frame) ?? NOTHING;
    const grown = plus(now, before, -1);
    if (!isNothing(grown)) this.#seen.set(frame, now);
    return grown;
  }

  #add(owner: ts.Node, node: ts.Node, added: Tally, { nesting }: Pick<CognitiveFrame, 'nesting'>): void {
    if (isNothing(added)) return;
    const anchor = anchorOf(node);
    const known = this.#found.get(owner) ?? new Map<ts.Node, Found>();
    const before = known.get(anchor);
    known.set(anchor, { ...plus(before ?? NOTHING, added), anchor, nesting: before?.nesting ?? nesting });
    this.#found.set(owner, known);
  }

  /** When a function is left: a call of itself counts once, and the outer function takes over what is in it. */
  #close(node: ts.Node, closed: Readonly<CognitiveFrame>, outer: Readonly<CognitiveFrame>): void {
    this.#add(node, node, this.#growth(closed, pointsOf(closed)), { nesting: 0 });
    const { whitepaper } = this.#growth(outer, pointsOf(outer));
    if (!this.#withNested) return;
    const structural = closed.structural + closed.nestedStructural;
    const levels = structural === 0 ? 0 : (whitepaper - closed.whitepaper) / structural;
    if (outer.node !== undefined) this.#handOver(node, outer.node, levels);
    this.#excuse(node, closed.whitepaper - this.#visitor.cognitive.scoreOf(node).whitepaper);
  }

  /** Seen from the outer function, all that grows with nesting lies so many levels deeper. */
  #handOver(from: ts.Node, to: ts.Node, levels: number): void {
    for (const { anchor, whitepaper, structural, nesting } of this.foundIn(from)) {
      const added = { ...NOTHING, whitepaper: whitepaper + structural * levels, structural };
      this.#add(to, anchor, added, { nesting: nesting + levels });
    }
  }

  /** A function that stands in for a class is no level for those in it. */
  #excuse(owner: ts.Node, surplus: number): void {
    if (surplus === 0) return;
    const known = this.#found.get(owner) ?? new Map<ts.Node, Found>();
    for (const [anchor, found] of known) {
      const { structural, whitepaper, nesting } = found;
      known.set(anchor, {
        ...found,
        whitepaper: whitepaper - structural,
        nesting: nesting - Math.sign(structural),
      });
    }
  }
}

function decisionsOf({ decisions, optional, cases }: Frame): Tally {
  return { ...NOTHING, cyclomatic: decisions, optional, cases };
}

function pointsOf({ cognitive, whitepaper, structural }: Readonly<CognitiveFrame>): Tally {
  return { ...NOTHING, cognitive, whitepaper, structural };
}
