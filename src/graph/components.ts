/** For each node the nodes it points to. */
export type Successors = readonly (readonly number[])[];

/**
 * Strongly connected components, by Tarjan's algorithm (1972) without recursion: a chain of imports may be longer
 * than the stack. Only those that hold a cycle are answered: more than one node, or a node that points to itself.
 *
 * @returns components in no particular order, their nodes ascending
 */
export function cyclicComponents(successors: Successors): number[][] {
  const count = successors.length;
  const order = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const onStack = new Uint8Array(count);
  /** Per node: how many of its successors were looked at. */
  const progress = new Int32Array(count);
  const stack: number[] = [];
  const components: number[][] = [];
  let counter = 0;

  const open = (node: number, path: number[]): void => {
    order[node] = counter;
    low[node] = counter;
    counter++;
    stack.push(node);
    onStack[node] = 1;
    path.push(node);
  };

  for (let root = 0; root < count; root++) {
    if (order[root] !== -1) continue;
    const path: number[] = [];
    open(root, path);
    while (path.length > 0) {
      const node = path[path.length - 1] as number;
      const next = successors[node]?.[progress[node] as number];
      if (next !== undefined) {
        progress[node] = (progress[node] as number) + 1;
        if (order[next] === -1) open(next, path);
        else if (onStack[next] === 1) low[node] = Math.min(low[node] as number, order[next] as number);
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent !== undefined) low[parent] = Math.min(low[parent] as number, low[node] as number);
      if (low[node] !== order[node]) continue;
      const component = stack.splice(stack.lastIndexOf(node));
      for (const member of component) onStack[member] = 0;
      const single = component.length === 1 && !successors[node]?.includes(node);
      if (!single) components.push(component.sort((a, b) => a - b));
    }
  }
  return components;
}
