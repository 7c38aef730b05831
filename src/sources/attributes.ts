import ignore, { type Ignore } from 'ignore';
import type { FileKind } from '../model/source.ts';

/** One `.gitattributes` line that says something about generated or vendored files. */
interface AttributeRule {
  /** Folder of the file the rule stands in, with a trailing `/`, or empty for the root. */
  readonly base: string;
  readonly pattern: Ignore;
  readonly kind: FileKind;
  readonly set: boolean;
}

const ATTRIBUTE = /^(-|!)?linguist-(generated|vendored)(?:=(\w+))?$/;

function rulesOf(base: string, text: string): AttributeRule[] {
  return text.split(/\r?\n/).flatMap(line => {
    const [pattern, ...attributes] = line.trim().split(/\s+/);
    if (!pattern || pattern.startsWith('#')) return [];
    return attributes.flatMap(attribute => {
      const match = ATTRIBUTE.exec(attribute);
      if (match === null) return [];
      const set = match[1] === undefined && match[3] !== 'false';
      return [
        {
          base,
          pattern: ignore({ ignorecase: false, allowRelativePaths: true }).add(pattern),
          kind: match[2] as FileKind,
          set,
        },
      ];
    });
  });
}

/**
 * What `.gitattributes` (linguist-generated, linguist-vendored) says about the kind of a path. As in git, the last
 * matching line of the deepest file wins; `undefined` when none speaks, `production` when one says "not".
 *
 * @param files path and text of every .gitattributes file of the tree
 */
export function kindByAttributes(
  files: ReadonlyArray<{ path: string; text: string }>,
): (path: string) => FileKind | undefined {
  const byDepth = files.toSorted((a, b) => a.path.split('/').length - b.path.split('/').length);
  const rules = byDepth
    .flatMap(({ path, text }) => rulesOf(path.slice(0, -'.gitattributes'.length), text))
    .reverse();
  return path => {
    const rule = rules.find(
      ({ base, pattern }) => path.startsWith(base) && pattern.ignores(path.slice(base.length)),
    );
    if (rule === undefined) return undefined;
    return rule.set ? rule.kind : 'production';
  };
}
