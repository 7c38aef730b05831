import type { MeasureDef, Quantity } from '../../model/card.ts';
import type { PriorFixes } from '../../model/knowledge.ts';
import type { FileResult } from '../../model/snapshot.ts';
import type { CardData, CardScope, MeasureRule } from '../measure-rule.ts';
import { countedFrom } from './counted.ts';
import { riskiest } from './riskiest.ts';

const COMMON = {
  ...{ item: 'technical/code-quality', basis: 'derived', inputs: ['git'] },
} satisfies Partial<MeasureDef>;

const CAVEATS = [
  'A fix is a change that says so: type fix, hotfix or revert, else a word (fix, bug, hotfix, regression) where no other type stands; or one that closes a bug of the issue export.',
  'Where fixes were, more tend to follow: that is an association, and no prediction for a file. A fix that touches more than 50 files counts for none.',
];

const GAME = 'Fixes are called something else, or go along in other changes.';

export const fixedFiles: MeasureRule = {
  def: {
    ...COMMON,
    id: 'fixes.files',
    title: 'Files fixed in the last year',
    unit: 'share',
    aim: 'lower',
    meaning: 'Production files that at least one fix touched in the 365 days before the end.',
    formula: 'production files touched by a fix in 365 days / production files',
    caveats: CAVEATS,
    game: GAME,
    counter: 'fixes.share',
  },
  count: (data, scope) => {
    const { knowledge, base, head } = data;
    const counted = countedFrom(
      knowledge,
      sided(knowledge.fixes, base.files, head.files),
      ({ fixes, files }) => shareOfFiles(fixes, files, scope),
      () => 'there was no production code',
    );
    const places = mostFixed(data, scope);
    return counted.state === 'measured' && places.length > 0 ? { ...counted, places } : counted;
  },
};

export const fixShare: MeasureRule = {
  def: {
    ...COMMON,
    id: 'fixes.share',
    title: 'Changes that are fixes',
    unit: 'share',
    aim: 'inform',
    meaning: 'How much of the changing is repairing, in the 365 days before the end.',
    formula: 'fixes / changes of people on the first-parent line, both in 365 days',
    caveats: [...CAVEATS, 'More fixes may be more bugs, or more care for old ones.'],
    game: GAME,
    counter: 'bugs of the issue export',
  },
  count: ({ knowledge }, { application }) =>
    application !== undefined
      ? { state: 'not-applicable', reason: 'changes are counted for the whole repository' }
      : countedFrom(
          knowledge,
          knowledge.fixes,
          ({ fixes, changes }) =>
            changes === 0 ? undefined : { kind: 'share', numerator: fixes, denominator: changes },
          () => 'no person changed anything in a year',
        ),
};

export const fixesInHotspots: MeasureRule = {
  def: {
    ...COMMON,
    id: 'fixes.in-hotspots',
    title: 'Fixes in the ten riskiest files',
    unit: 'share',
    aim: 'inform',
    meaning:
      'How much of the repairing of a year lies in the files that are complex and often changed in the period.',
    formula:
      'fixes × files touched, in the ten production files with the most changes in the period × decisions / in all production files',
    caveats: [...CAVEATS, 'Both count changes, so some of it is the same thing counted twice.'],
    game: GAME,
    counter: 'fixes.files',
  },
  count: (data, scope) => {
    const hot = new Set(riskiest(data, scope));
    const { knowledge } = data;
    if (hot.size === 0) {
      return {
        state: 'not-applicable',
        reason: 'no file with decisions was changed three times in the period',
      };
    }
    const counted = countedFrom(
      knowledge,
      knowledge.fixes,
      fixes => shareInHotspots(fixes, data.head.files.filter(isProductionIn(scope)), hot),
      () => 'no production file was fixed in a year',
    );
    if (counted.state !== 'measured') return counted;
    const { before: _, ...now } = counted;
    return { ...now, reasonBefore: 'which files were riskiest in the period before is not measured' };
  },
};

/** The fixes of each end with its files. */
function sided(
  fixes: CardData['knowledge']['fixes'],
  before: readonly FileResult[],
  now: readonly FileResult[],
) {
  if (fixes?.state !== 'known') return fixes;
  return {
    ...fixes,
    now: { fixes: fixes.now, files: now },
    before: fixes.before && { fixes: fixes.before, files: before },
  };
}

function shareOfFiles(
  { byPath }: PriorFixes,
  files: readonly FileResult[],
  scope: CardScope,
): Quantity | undefined {
  const own = files.filter(isProductionIn(scope));
  if (own.length === 0) return undefined;
  const fixed = own.filter(({ path }) => byPath.has(path));
  return { kind: 'share', numerator: fixed.length, denominator: own.length };
}

function shareInHotspots(
  { byPath }: PriorFixes,
  files: readonly FileResult[],
  hot: ReadonlySet<string>,
): Quantity | undefined {
  const fixesIn = (some: readonly FileResult[]) =>
    some.reduce((all, { path }) => all + (byPath.get(path) ?? 0), 0);
  const denominator = fixesIn(files);
  if (denominator === 0) return undefined;
  return { kind: 'share', numerator: fixesIn(files.filter(({ path }) => hot.has(path))), denominator };
}

function mostFixed({ knowledge: { fixes }, head }: CardData, scope: CardScope) {
  if (fixes?.state !== 'known') return [];
  const { byPath } = fixes.now;
  return head.files
    .filter(isProductionIn(scope))
    .map(({ path }) => ({ path, fixes: byPath.get(path) ?? 0 }))
    .filter(({ fixes: own }) => own > 0)
    .toSorted((one, other) => other.fixes - one.fixes || (one.path < other.path ? -1 : 1))
    .slice(0, 10)
    .map(({ path, fixes: own }) => ({ path, what: `${own} ${own === 1 ? 'fix' : 'fixes'} in a year` }));
}

function isProductionIn({ isIn }: CardScope): (file: FileResult) => boolean {
  return ({ path, kind }) => kind === 'production' && isIn(path);
}
