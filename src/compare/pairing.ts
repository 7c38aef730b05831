import type { MatchKind } from '../model/delta.ts';
import type { Finding } from '../model/finding.ts';

/** Findings of both sides that are the same debt. One side may be empty. */
export interface MatchedGroup {
  readonly base: readonly Finding[];
  readonly head: readonly Finding[];
  readonly by: readonly MatchKind[];
}

/** A group that is being put together. */
export interface OpenGroup {
  readonly base: Finding[];
  readonly head: Finding[];
  readonly by: Set<MatchKind>;
}

/**
 * The work sheet of a matcher: findings are free until they are put into a group, and each is put into one group
 * only. Matchers go from certain to likely and leave free what they can't tell.
 */
export class Pairing {
  readonly #base: Set<Finding>;
  readonly #head: Set<Finding>;
  readonly #groups: OpenGroup[] = [];
  readonly #groupOf = new Map<Finding, OpenGroup>();

  constructor(base: readonly Finding[], head: readonly Finding[]) {
    this.#base = new Set(base);
    this.#head = new Set(head);
  }

  get freeBase(): Finding[] {
    return [...this.#base];
  }

  get freeHead(): Finding[] {
    return [...this.#head];
  }

  get groups(): readonly OpenGroup[] {
    return this.#groups;
  }

  isFree(finding: Finding): boolean {
    return this.#base.has(finding) || this.#head.has(finding);
  }

  groupOf(finding: Finding): OpenGroup | undefined {
    return this.#groupOf.get(finding);
  }

  /** Both must be free. */
  pair(base: Finding, head: Finding, kind: MatchKind): void {
    const group: OpenGroup = { base: [base], head: [head], by: new Set([kind]) };
    this.#groups.push(group);
    this.#take(this.#base, base, group);
    this.#take(this.#head, head, group);
  }

  /** Puts a free finding of the later side into a group. */
  addHead(group: OpenGroup, head: Finding, kind: MatchKind): void {
    group.head.push(head);
    group.by.add(kind);
    this.#take(this.#head, head, group);
  }

  /** Puts a free finding of the earlier side into a group. */
  addBase(group: OpenGroup, base: Finding, kind: MatchKind): void {
    group.base.push(base);
    group.by.add(kind);
    this.#take(this.#base, base, group);
  }

  /** All groups; what is still free makes a group of its own. */
  finish(): MatchedGroup[] {
    return [
      ...this.#groups.map(({ base, head, by }) => ({ base, head, by: [...by].toSorted() })),
      ...this.freeBase.map(finding => ({ base: [finding], head: [], by: [] })),
      ...this.freeHead.map(finding => ({ base: [], head: [finding], by: [] })),
    ];
  }

  #take(free: Set<Finding>, finding: Finding, group: OpenGroup): void {
    free.delete(finding);
    this.#groupOf.set(finding, group);
  }
}

/** Pairs what is free on both sides and has the same key, one for one, in the order of their ids. */
export function pairBy(
  pairing: Pairing,
  kind: MatchKind,
  key: (finding: Finding, side: 'base' | 'head') => string,
): void {
  const waiting = new Map<string, Finding[]>();
  for (const finding of pairing.freeBase.reverse()) {
    const name = key(finding, 'base');
    const same = waiting.get(name);
    if (same === undefined) waiting.set(name, [finding]);
    else same.push(finding);
  }
  for (const head of pairing.freeHead) {
    const base = waiting.get(key(head, 'head'))?.pop();
    if (base !== undefined) pairing.pair(base, head, kind);
  }
}
