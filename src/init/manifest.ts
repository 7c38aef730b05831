import { applyEdits, modify, type ParseError, parse } from 'jsonc-parser';
import type { Found, RepositoryFacts } from './facts.ts';
import { editedFile, type PlannedFile } from './planned-file.ts';

const FILE = 'package.json';
const SCRIPTS = { kpi: 'tkpi scan', 'kpi:check': 'tkpi check' } as const;

export type PackageManager = 'npm' | 'pnpm' | 'yarn' | 'bun';

const LOCKFILES: readonly (readonly [file: string, manager: PackageManager])[] = [
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
  ['package-lock.json', 'npm'],
  ['npm-shrinkwrap.json', 'npm'],
];

/** What package.json tells, as far as init needs it. */
export interface Manifest {
  readonly manager: PackageManager;
  /** Is there a package.json that can be read? */
  readonly isThere: boolean;
  /** Is tkpi among the dependencies? */
  readonly isInstalled: boolean;
  /** pnpm asks for a word more at the root of a workspace. */
  readonly isPnpmRoot: boolean;
}

/** By the field `packageManager`, else by the lockfile, else npm. */
export function readManifest({ at }: RepositoryFacts): Manifest {
  const object = manifestObject(at(FILE));
  const named = /^(npm|pnpm|yarn|bun)@/.exec(String(object?.packageManager ?? ''))?.[1];
  const locked = LOCKFILES.find(([file]) => at(file).state !== 'absent')?.[1];
  const isInstalled = ['dependencies', 'devDependencies', 'optionalDependencies'].some(list => {
    const names = object?.[list];
    return typeof names === 'object' && names !== null && Object.hasOwn(names, 'tkpi');
  });
  const manager = (named as PackageManager | undefined) ?? locked ?? 'npm'; // the pattern lets no other name through
  const isPnpmRoot = at('pnpm-workspace.yaml').state === 'file';
  return { manager, isThere: object !== undefined, isInstalled, isPnpmRoot };
}

/** The npm scripts; one of the same name that is there already stays. */
export function scriptsFile({ at }: RepositoryFacts): PlannedFile[] {
  const found = at(FILE);
  if (found.state === 'absent') return [];
  if (found.state === 'blocked') return [{ path: FILE, action: 'skip', reason: found.reason }];
  return [editedFile(FILE, found.text, addScripts)];
}

function addScripts(text: string): string | undefined {
  const object = manifestObject({ state: 'file', text });
  const scripts = object?.scripts ?? {};
  if (object === undefined || typeof scripts !== 'object' || Array.isArray(scripts)) return undefined;
  const missing = Object.entries(SCRIPTS).filter(([name]) => !Object.hasOwn(scripts, name));
  return missing.reduce((edited, [name, command]) => {
    const formattingOptions = formatting(edited);
    return applyEdits(edited, modify(edited, ['scripts', name], command, { formattingOptions }));
  }, text);
}

function formatting(text: string) {
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ';
  return { insertSpaces: !indent.startsWith('\t'), tabSize: indent.length };
}

/** `undefined` when it is not there or no JSON object. The parser recurses: too deep counts as broken. */
function manifestObject(found: Found): Record<string, unknown> | undefined {
  if (found.state !== 'file') return undefined;
  const errors: ParseError[] = [];
  try {
    const value: unknown = parse(found.text.replace(/^\uFEFF/, ''), errors, { disallowComments: true });
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject && errors.length === 0 ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
