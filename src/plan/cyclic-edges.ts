import { cyclicComponents } from '../graph/components.ts';
import type { EdgeResult } from '../model/snapshot.ts';
import { isRuntime } from './work.ts';

/** Edges that lie in a runtime import cycle, one list for each cycle. */
export function cyclicEdges(edges: readonly EdgeResult[]): EdgeResult[][] {
  const runtime = edges.filter(isRuntime);
  const numbers = new Map<string, number>();
  const numberOf = (path: string): number => {
    const number = numbers.get(path) ?? numbers.size;
    numbers.set(path, number);
    return number;
  };
  const pairs = runtime.map(edge => ({ edge, from: numberOf(edge.from), to: numberOf(edge.to) }));
  const successors: number[][] = Array.from({ length: numbers.size }, () => []);
  for (const { from, to } of pairs) successors[from]?.push(to);
  const components = cyclicComponents(successors);
  const componentOf = new Map(
    components.flatMap((nodes, index) => nodes.map(node => [node, index] as const)),
  );
  const lists: EdgeResult[][] = components.map(() => []);
  for (const { edge, from, to } of pairs) {
    const component = componentOf.get(from);
    if (component !== undefined && component === componentOf.get(to)) lists[component]?.push(edge);
  }
  return lists;
}
