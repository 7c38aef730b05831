import ignore from 'ignore';
import type { PartsOf } from './parts.ts';

/** Where a CODEOWNERS file may be; the first one that exists is used, as GitHub and GitLab do. */
export const CODEOWNERS_FILES: readonly string[] = [
  '.github/CODEOWNERS',
  'CODEOWNERS',
  'docs/CODEOWNERS',
  '.gitlab/CODEOWNERS',
];

/** Stands for all people that own code themselves. Reports are about teams: it is one part, without names. */
export const INDIVIDUALS = 'individual owners';

/** A line with a pattern. */
interface Rule {
  readonly matches: (path: string) => boolean;
  readonly owners: readonly string[];
  /** `!pattern`: never owned in this section. */
  readonly excludes: boolean;
}

/** Lines that are judged together: the last one that matches says who owns. Without GitLab's sections there is one. */
interface Section {
  readonly rules: Rule[];
  readonly defaults: readonly string[];
}

/** `[Name]`, `^[Optional]`, `[Two approvals][2]`, each with its default owners behind. */
const SECTION = /^\^?\[([^\]]+)\](?:\[\d+\])?(?:\s+(.*))?$/;
/** Up to the first space that is not escaped. */
const LINE = /^((?:\\.|[^\s\\])+)(?:\s+(.*))?$/;
/** `@org/team` and `@group/subgroup`, or a role of GitLab, `@@maintainers`. */
const TEAM = /^@(?:@[^@\s]+|[^@/\s]+\/[^@\s]+)$/;
/** `@someone`, or a mail address. */
const PERSON = /^(?:@[^@/\s]+|[^@\s]+@[^@\s]+)$/;

/**
 * Reads a CODEOWNERS file as GitHub and GitLab do: patterns as in `.gitignore`, where the last one that matches wins, `*` at
 * the end is no folder, brackets are plain characters, and a pattern without owners means nobody. With sections, the owners of
 * every section count, and a section's default owners stand where a line names none.
 *
 * A handle with a slash is a team, in lower case, for handles have no case. A handle without one, or a mail address, is a
 * person: files that only persons own belong to {@link INDIVIDUALS}. (A top-level group of GitLab looks like a person, and
 * counts as one.) Words that are neither are left out; a line with nothing else is no line.
 *
 * @param person a handle that counts as itself, for the one who asks what is their own
 * @returns owners of a path, sorted; empty when nobody owns it
 */
export function parseCodeowners(text: string, person?: string): PartsOf {
  const sections = sectionsOf(text, person);
  const known = new Map<string, readonly string[]>();
  return path => {
    const owners = known.get(path) ?? teamsOf(sections.flatMap(section => ownersIn(section, path)));
    known.set(path, owners);
    return owners;
  };
}

function sectionsOf(text: string, person: string | undefined): Section[] {
  const byName = new Map<string, Section>([['', { rules: [], defaults: [] }]]);
  let current = '';
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)) {
    const written = line.trim();
    const heading = SECTION.exec(written);
    if (heading !== null) {
      // sections of one name are one, whatever the case; each part keeps its own default owners
      current = (heading[1] ?? '').toLowerCase();
      const rules = byName.get(current)?.rules ?? [];
      byName.set(current, { rules, defaults: ownersOf(heading[2], person).owners });
    } else {
      const section = byName.get(current);
      if (section !== undefined) section.rules.push(...ruleOf(written, section.defaults, person));
    }
  }
  return [...byName.values()];
}

function ruleOf(line: string, defaults: readonly string[], person: string | undefined): Rule[] {
  if (line === '' || line.startsWith('#')) return [];
  const [, written = '', words] = LINE.exec(line) ?? [];
  const excludes = written.startsWith('!');
  const pattern = excludes ? written.slice(1) : written;
  const { owners, wrong } = ownersOf(words, person);
  if (pattern === '' || (wrong && owners.length === 0)) return [];
  return [{ matches: matcher(pattern), owners: owners.length === 0 ? defaults : owners, excludes }];
}

/** Owners in the words behind a pattern, up to a comment. */
function ownersOf(
  words = '',
  person?: string,
): { readonly owners: readonly string[]; readonly wrong: boolean } {
  const all = words
    .replace(/(?:^|\s)#.*$/, '')
    .split(/\s+/)
    .filter(word => word !== '');
  const owners = all.filter(word => TEAM.test(word) || PERSON.test(word));
  return {
    owners: owners.map(word => {
      const handle = word.toLowerCase();
      return TEAM.test(word) || handle === person?.toLowerCase() ? handle : INDIVIDUALS;
    }),
    wrong: owners.length < all.length,
  };
}

function matcher(pattern: string): Rule['matches'] {
  // no ranges of characters in here: folders are called `[id]`
  const plain = pattern.replace(/(?<!\\)\[/g, '\\[');
  const patterns = ignore({ ignorecase: false, allowRelativePaths: true }).add(plain);
  // `docs/*` are the files right in there; in a .gitignore it would be all below
  if (/(?:^|[^*\\])\/\*$/.test(plain)) patterns.add(`!${plain}/`);
  const start = literalStart(plain);
  return path => path.startsWith(start) && patterns.ignores(path);
}

/** What every path begins with that an anchored pattern matches: most lines of a file are done with by looking at it. */
function literalStart(pattern: string): string {
  const isAnchored = /\/(?=.)/.test(pattern);
  const [literal = ''] = /^[^*?\\]*/.exec(pattern.replace(/^\//, '')) ?? [];
  return isAnchored ? literal.replace(/\/$/, '') : '';
}

function ownersIn({ rules }: Section, path: string): readonly string[] {
  if (rules.some(({ excludes, matches }) => excludes && matches(path))) return [];
  return rules.findLast(({ matches }) => matches(path))?.owners ?? [];
}

/** Each team once, sorted; persons only where no team owns. */
function teamsOf(owners: readonly string[]): readonly string[] {
  const teams = new Set(owners);
  if (teams.size > 1) teams.delete(INDIVIDUALS);
  return [...teams].toSorted();
}
