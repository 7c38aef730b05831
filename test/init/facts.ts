import type { Found, RepositoryFacts } from '../../src/init/facts.ts';

/** Facts of a repository with these files. */
export function facts(
  files: Readonly<Record<string, string | Found>>,
  more: Partial<RepositoryFacts> = {},
): RepositoryFacts {
  const paths = Object.keys(files);
  return {
    at: path => {
      const found = Object.hasOwn(files, path) ? files[path] : undefined;
      if (found === undefined) return { state: 'absent' };
      return typeof found === 'string' ? { state: 'file', text: found } : found;
    },
    hasFolder: folder => paths.some(path => path.startsWith(`${folder}/`)),
    applications: [{ name: 'orchard', root: '.' }],
    files: { production: 1, test: 0, generated: 0 },
    baseline: 'tkpi-baseline.jsonl',
    git: { prefix: '' },
    ...more,
  };
}
