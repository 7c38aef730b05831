import { isMap, isSeq, parseDocument, type YAMLSeq } from 'yaml';
import { lineEnding } from './planned-file.ts';

export const PRE_COMMIT_FILE = '.pre-commit-config.yaml';
const ID = 'tkpi-check';

/**
 * Adds a hook of the repository's own. It is put in as text behind the last entry, because writing the parsed
 * document would lay out the whole file anew.
 *
 * @returns `undefined` when the file is not what pre-commit reads
 */
export function withPreCommitHook(text: string, command: string): string | undefined {
  const repos = reposOf(text);
  if (repos === undefined) return undefined;
  if (hookIds(repos).includes(ID)) return text;
  const first = repos.range?.[0];
  const last = repos.items.at(-1) as { range?: [number, number, number] | null } | undefined;
  if (repos.flow || first === undefined || !last?.range) return undefined;
  const end = lineEnding(text);
  const indent = text.slice(text.lastIndexOf('\n', first - 1) + 1, first);
  if (!/^ *$/.test(indent)) return undefined;
  const entry = hookLines(command)
    .map(line => `${indent}${line}${end}`)
    .join('');
  const at = endOfLine(text, last.range[1]);
  const gap = text.slice(0, at).endsWith('\n') ? '' : end;
  const edited = `${text.slice(0, at)}${gap}${entry}${text.slice(at)}`;
  const after = reposOf(edited);
  const isRight = after?.items.length === repos.items.length + 1 && hookIds(after).includes(ID);
  return isRight ? edited : undefined;
}

/** `stages` keeps it out of every commit; `language: system` takes the tkpi that the repository has. */
function hookLines(command: string): string[] {
  return [
    '- repo: local',
    '  hooks:',
    `    - id: ${ID}`,
    '      name: tkpi check',
    `      entry: ${command}`,
    '      language: system',
    '      pass_filenames: false',
    '      stages: [pre-push]',
  ];
}

function reposOf(text: string): YAMLSeq | undefined {
  const document = parseDocument(text);
  const repos = document.errors.length === 0 && isMap(document.contents) ? document.get('repos') : undefined;
  return isSeq(repos) ? repos : undefined;
}

function hookIds(repos: YAMLSeq): unknown[] {
  return repos.items.flatMap(repo => {
    const hooks = isMap(repo) ? repo.get('hooks') : undefined;
    return isSeq(hooks) ? hooks.items.map(hook => (isMap(hook) ? hook.get('id') : undefined)) : [];
  });
}

/** Where the line after the one that `offset` ends in starts. */
function endOfLine(text: string, offset: number): number {
  if (text[offset - 1] === '\n') return offset;
  const at = text.indexOf('\n', offset);
  return at === -1 ? text.length : at + 1;
}
