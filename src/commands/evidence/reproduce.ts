import type { EvidenceOptions } from '../evidence.ts';
import type { FoundChange } from './find-change.ts';

/** The command that gives the same evidence again, from the top of the repository: commits, not names that move on. */
export function reproducingCommand(
  { kind, base, head }: FoundChange,
  prefix: string,
  { config, paths }: EvidenceOptions,
): string {
  const words = [
    ...['npx', 'tkpi', 'evidence', kind === 'range' ? `${base}..${head}` : head],
    ...(prefix === '' ? [] : ['-C', prefix]),
    ...(config === false ? ['--no-config'] : typeof config === 'string' ? ['-c', config] : []),
    ...(paths === undefined ? [] : ['--paths', ...paths]),
  ];
  return words.map(shellWord).join(' ');
}

/** Quoted where a shell would read it otherwise. */
function shellWord(word: string): string {
  return /^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
