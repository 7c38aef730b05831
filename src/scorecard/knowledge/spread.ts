import type { MeasureDef, Quantity } from '../../model/card.ts';
import type { FilePart, Spread, SpreadCounts } from '../../model/knowledge.ts';
import type { CardData, CardScope, MeasureRule } from '../measure-rule.ts';
import { countedFrom, inScope } from './counted.ts';

const COMMON = {
  ...{ item: 'team/newcomers', basis: 'measured', inputs: ['git'] },
} satisfies Partial<MeasureDef>;

const CAVEATS = [
  'Git knows who wrote, not who knows: reviewing and reading leave no trace in it.',
  'The year before each end counts, in production files that are there at that end; renames are followed, moving is not writing, and a commit that changes more than 50 files at once counts only for its new ones.',
];

const GAME = 'People are put down as co-authors, or reformat files that they do not know.';

export const absenceFactor: MeasureRule = {
  def: {
    ...COMMON,
    id: 'knowledge.absence-factor',
    title: 'Contributor absence factor',
    unit: 'person',
    aim: 'higher',
    meaning:
      'How many people would have to be away until half of the writing of the last year has no author at hand (CHAOSS; once called bus factor).',
    formula:
      'smallest number of people with at least 50 % of the contributions of a year; a contribution is a commit and a person who wrote it',
    caveats: CAVEATS,
    game: GAME,
    counter: 'knowledge.single-author-files',
  },
  count: ({ knowledge }, { application }) =>
    countedFrom(
      knowledge,
      knowledge.spread,
      counts => {
        const spread = inScope(counts, application);
        if (spread?.absenceFactor === undefined) return undefined;
        return { kind: 'number', value: spread.absenceFactor, n: spread.contributions };
      },
      () => 'there were fewer than ten contributions in a year',
    ),
};

export const onePersonFolders: MeasureRule = rule(
  {
    id: 'knowledge.one-person-folders',
    title: 'Folders with an absence factor of 1',
    unit: 'share',
    aim: 'lower',
    meaning: 'Folders where one person wrote at least half of what was written in a year.',
    formula: 'folders with an absence factor of 1 / folders with at least ten contributions in a year',
    counter: 'pairing.co-authored',
  },
  (counts, application) => {
    const told = foldersOf(counts, application).filter(({ absenceFactor: factor }) => factor !== undefined);
    return share(told.filter(isOfOne).length, told.length);
  },
  'no folder had ten contributions in a year',
  folder => (isOfOne(folder) ? [folder.contributions, holdingWords(folder)] : undefined),
);

export const singleAuthorFiles: MeasureRule = rule(
  {
    id: 'knowledge.single-author-files',
    title: 'Files with a single author',
    unit: 'share',
    aim: 'lower',
    meaning: 'Files written in during a year, all of it by one person.',
    formula: 'production files that one person alone wrote in during a year / those that anybody wrote in',
    counter: 'knowledge.absence-factor',
  },
  (counts, application) => {
    const spread = inScope(counts, application);
    return spread && share(spread.singleAuthorFiles, spread.files);
  },
  'nobody wrote in it during a year',
  ({ singleAuthorFiles: own, files }) => (own > 0 ? [own, `${own} of ${files} files`] : undefined),
);

type Folder = Spread & FilePart;

/** How much of it there is in a folder, and in words; `undefined` for a folder without. */
type Told = (folder: Folder) => readonly [size: number, what: string] | undefined;

function rule(
  def: Pick<MeasureDef, 'id' | 'title' | 'unit' | 'aim' | 'meaning' | 'formula' | 'counter'>,
  quantityOf: (counts: SpreadCounts, application: string | undefined) => Quantity | undefined,
  nothing: string,
  told: Told,
): MeasureRule {
  return {
    def: { ...COMMON, ...def, caveats: CAVEATS, game: GAME },
    count: ({ knowledge }, scope) => {
      const counted = countedFrom(
        knowledge,
        knowledge.spread,
        counts => quantityOf(counts, scope.application),
        () => nothing,
      );
      if (counted.state !== 'measured') return counted;
      const places = placesOf(knowledge, scope, told);
      return { ...counted, ...(places.length === 0 ? {} : { places }) };
    },
  };
}

function placesOf({ spread }: CardData['knowledge'], { application }: CardScope, told: Told) {
  if (spread?.state !== 'known') return [];
  return foldersOf(spread.now, application)
    .flatMap(folder => {
      const own = told(folder);
      return own === undefined ? [] : [{ path: folder.folder, size: own[0], what: own[1] }];
    })
    .toSorted((one, other) => other.size - one.size || (one.path < other.path ? -1 : 1))
    .slice(0, 10)
    .map(({ path, what }) => ({ path, what }));
}

function foldersOf({ folders }: SpreadCounts, application: string | undefined): readonly Folder[] {
  return folders.filter(folder => application === undefined || folder.application === application);
}

function isOfOne({ absenceFactor: factor }: Spread): boolean {
  return factor === 1;
}

function holdingWords({ contributors }: Spread): string {
  return contributors === 1
    ? 'one person wrote all of it'
    : `one of ${contributors} people wrote at least half of it`;
}

function share(numerator: number, denominator: number): Quantity | undefined {
  return denominator === 0 ? undefined : { kind: 'share', numerator, denominator };
}
