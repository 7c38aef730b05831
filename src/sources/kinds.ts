import picomatch from 'picomatch';
import type { Config } from '../config/schema.ts';
import type { FileKind } from '../model/source.ts';

/** What scripts we read. */
const SCRIPT = /\.(?:[cm]?[jt]s|[jt]sx)$/;
/** What carries script and is not read yet: listed, never silently ignored. */
const UNSUPPORTED = /\.(?:vue|svelte|astro)$/;

export function isScript(path: string): boolean {
  return SCRIPT.test(path);
}

export function carriesScript(path: string): boolean {
  return UNSUPPORTED.test(path);
}

/** Folders of code that supports the product without being it: tests, fixtures, examples, benchmarks. */
const TEST_FOLDERS = new Set([
  ...['test', 'tests', '__tests__', '__test__', 'spec', 'specs', '__specs__', 'e2e', 'cypress', 'playwright'],
  ...['__mocks__', 'mocks', '__fixtures__', 'fixtures', 'fixture', 'testdata', 'test-utils', 'testing-utils'],
  ...[
    'example',
    'examples',
    'demo',
    'demos',
    'sample',
    'samples',
    'playground',
    'playgrounds',
    'sandbox',
    'stories',
    '.storybook',
  ],
  ...['bench', 'benches', 'benchmark', 'benchmarks'],
]);
const TEST_FOLDER_ENDING = /-(?:tests|e2e|fixtures)$/;
const TEST_FILE =
  /[.-](?:test|tests|spec|e2e|cy|stories|story|bench|mock|mocks|fixture|test-d)\.[cm]?[jt]sx?$/;
/** What tests share: `test-utils.ts`, `testUtils.ts`, `setupTests.ts`, `vitest.setup.ts`, `menu.test.helpers.tsx`. */
const TEST_SUPPORT =
  /(?:^(?:test-?(?:utils?|helpers?|setup)|setup-?tests?|(?:jest|vitest)[.-]setup)|\.(?:test|spec)\.(?:utils?|helpers?|setup))\.[cm]?[jt]sx?$/i;
const VENDORED_FOLDERS = new Set([
  ...[
    'node_modules',
    'bower_components',
    'vendor',
    'vendors',
    'vendored',
    'third_party',
    'third-party',
    '.yarn',
    '.pnp',
  ],
]);
const GENERATED_FOLDERS = new Set([
  ...[
    'dist',
    '__generated__',
    'generated',
    '.next',
    '.nuxt',
    '.output',
    '.docusaurus',
    'coverage',
    'storybook-static',
  ],
]);
/** Not `-gen`: by that name goes the script that generates (`regex-gen.ts`). */
const GENERATED_FILE =
  /(?:\.d\.[cm]?ts|(?:[.-]generated|\.gen)\.[cm]?[jt]sx?|_pb\.[jt]s|\.pb\.[jt]s|\.min\.[cm]?js)$/;

/** What a path says by convention about the kind of a file. */
export function kindByPath(path: string): FileKind {
  const segments = path.split('/');
  const name = segments.pop() as string;
  if (segments.some(segment => VENDORED_FOLDERS.has(segment))) return 'vendored';
  if (segments.some(segment => GENERATED_FOLDERS.has(segment)) || GENERATED_FILE.test(name))
    return 'generated';
  const inTests = segments.some(segment => TEST_FOLDERS.has(segment) || TEST_FOLDER_ENDING.test(segment));
  return inTests || TEST_FILE.test(name) || TEST_SUPPORT.test(name) ? 'test' : 'production';
}

/** In which order the user's globs are asked. */
const KIND_ORDER = ['production', 'test', 'generated', 'vendored'] as const;

/** The kind that the configuration gives to a path; `undefined` when none of its globs match. */
export function kindByConfig(kinds: Config['kinds']): (path: string) => FileKind | undefined {
  const matchers = KIND_ORDER.filter(kind => kinds[kind].length > 0).map(kind => ({
    kind,
    matches: picomatch([...kinds[kind]], { dot: true }),
  }));
  return path => matchers.find(({ matches }) => matches(path))?.kind;
}

/** Does the configuration let a path take part at all? */
export function scopeByConfig(config: Pick<Config, 'include' | 'exclude'>): (path: string) => boolean {
  const included = config.include === undefined ? () => true : picomatch([...config.include], { dot: true });
  const excluded = picomatch([...config.exclude], { dot: true });
  return path => included(path) && !excluded(path);
}
