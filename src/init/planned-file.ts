import type { Found } from './facts.ts';

/**
 * One file of the plan. `create`: not there yet. `change`: lines are added, everything else stays. `replace`: there,
 * with another content that would be lost. `measure`: the baseline, written by measuring. `keep`: nothing to do.
 * `skip`: would be wanted and cannot be.
 */
export type PlannedFile =
  | {
      /** Relative to the folder, with `/`. */
      readonly path: string;
      readonly action: 'create';
      readonly content: string;
      readonly isExecutable?: boolean;
    }
  | {
      readonly path: string;
      readonly action: 'change' | 'replace';
      readonly before: string;
      readonly content: string;
    }
  | { readonly path: string; readonly action: 'measure' }
  | { readonly path: string; readonly action: 'keep' | 'skip'; readonly reason: string };

/**
 * A file that is ours as a whole.
 *
 * @param force replace it without asking
 */
export function wholeFile(path: string, found: Found, content: string, force: boolean): PlannedFile {
  if (found.state === 'blocked') return { path, action: 'skip', reason: found.reason };
  if (found.state === 'absent') return { path, action: 'create', content };
  if (found.text === content) return { path, action: 'keep', reason: 'is there' };
  return { path, action: force ? 'change' : 'replace', before: found.text, content };
}

/**
 * A file of somebody else's that gets a few lines of ours.
 *
 * @param edit the new text; the same text when there is nothing to add; `undefined` when the file can't be understood
 */
export function editedFile(
  path: string,
  before: string,
  edit: (text: string) => string | undefined,
): PlannedFile {
  const mark = before.startsWith('\uFEFF') ? '\uFEFF' : '';
  const content = edit(before.slice(mark.length));
  if (content === undefined) return { path, action: 'skip', reason: 'has a form that is not understood' };
  if (mark + content === before) return { path, action: 'keep', reason: 'has it all' };
  return { path, action: 'change', before, content: mark + content };
}

/** How a text ends its lines. */
export function lineEnding(text: string): '\n' | '\r\n' {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** A text with one more line at its end. */
export function withLine(text: string, line: string): string {
  const end = lineEnding(text);
  const gap = text === '' || text.endsWith('\n') ? '' : end;
  return `${text}${gap}${line}${end}`;
}
