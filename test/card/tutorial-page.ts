import { readFileSync } from 'node:fs';

/** A block of a page, in its order. */
export type Block =
  /** Commands to run. */
  | { readonly kind: 'run'; readonly commands: readonly string[] }
  /** Commands that need the network: what they write stands in the blocks after it. */
  | { readonly kind: 'shown'; readonly commands: readonly string[] }
  | { readonly kind: 'file'; readonly path: string; readonly text: string }
  /** What the commands before it print. */
  | { readonly kind: 'output'; readonly text: string };

const FENCE = /^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm;
const NETWORK = '# needs the network';

/** All blocks of a page. Commands before a remark about the network are run, those after it are not. */
export function blocksOf(page: string): readonly Block[] {
  return [...readFileSync(page, 'utf8').matchAll(FENCE)].flatMap(([, language, path, text = '']): Block[] => {
    if (path !== undefined) return [{ kind: 'file', path, text }];
    if (language === 'text') return [{ kind: 'output', text }];
    if (language !== 'sh') throw new Error(`${page} has a block of ${language}, which nothing checks`);
    const commands = commandsOf(text);
    const network = commands.indexOf(NETWORK);
    if (network < 0) return [{ kind: 'run', commands }];
    return [
      { kind: 'run', commands: commands.slice(0, network) },
      { kind: 'shown', commands: commands.slice(network + 1) },
    ];
  });
}

/** A command is a line, and the text that is handed to it. */
function commandsOf(text: string): string[] {
  const commands: string[] = [];
  let end: string | undefined;
  for (const line of text.trimEnd().split('\n')) {
    if (end === undefined) commands.push(line);
    else commands.push(`${commands.pop()}\n${line}`);
    if (end === undefined) end = /<<'(\w+)'/.exec(line)?.[1];
    else if (line === end) end = undefined;
  }
  return commands;
}
