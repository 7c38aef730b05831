import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edge, ImportGraph } from '../graph/build-graph.ts';
import { folderOf } from '../graph/paths.ts';

/**
 * Writes the graph as a tree of files that hold nothing but their import lines, already resolved. So the second
 * engine sees the same edges, works on old commits, and never meets a byte of the scanned repository.
 */
export function writeSkeleton(folder: string, graph: Pick<ImportGraph, 'modules' | 'edges'>): void {
  const texts = new Map<string, string[]>(graph.modules.map(path => [path, []]));
  for (const edge of graph.edges) texts.get(edge.from)?.push(importLine(edge));
  const made = new Set<string>();
  for (const [path, lines] of texts) {
    const home = folderOf(path);
    if (!made.has(home)) mkdirSync(join(folder, home), { recursive: true });
    made.add(home);
    writeFileSync(join(folder, path), lines.join('\n'));
  }
  // Where the search for a manifest ends.
  writeFileSync(join(folder, 'package.json'), '{}');
}

function importLine({ from, to, kind }: Edge): string {
  const up = folderOf(from) === '' ? './' : '../'.repeat(folderOf(from).split('/').length);
  const target = JSON.stringify(up + to);
  if (kind === 'dynamic') return `import(${target});`;
  if (kind === 'require') return `require(${target});`;
  return kind === 'type-only' ? `import type {} from ${target};` : `import ${target};`;
}
