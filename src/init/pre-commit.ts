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
  const place = behindLast(repos, text);
  if (place === undefined) return undefined;
  const end = lineEnding(text);
  const entry = hookLines(command).map(line => `${place.indent}${line}${end}`);
  const before = text.slice(0, place.at);
  const edited = [before, before.endsWith('\n') ? '' : end, ...entry, text.slice(place.at)].join('');
  const after = reposOf(edited);
  const isRight = after?.items.length === repos.items.length + 1 && hookIds(after).includes(ID);
  return isRight ? edited : undefined;
}

/** Where the next entry of a list goes, and how far it is indented; `undefined` for one in brackets or an empty one. */
function behindLast(repos: YAMLSeq, text: string): { at: number; indent: string } | undefined {
  const last = repos.items.at(-1);
  const end = isMap(last) ? last.range?.[1] : undefined;
  const first = repos.range?.[0];
  if (repos.flow || first === undefined || end === undefined) return undefined;
  const indent = text.slice(text.lastIndexOf('\n', first - 1) + 1, first);
  return /^ *$/.test(indent) ? { at: endOfLine(text, end), indent } : undefined;
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
