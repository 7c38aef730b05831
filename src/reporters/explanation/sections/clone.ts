import type { ExplainedFinding, ExplainedPlace, LineRange } from '../../../model/explanation.ts';
import { numberOf } from '../../../model/finding-data.ts';
import { count, plural } from '../../numbers.ts';
import { labelledText, type PeriodBlock, type PeriodItem, type Section } from '../../period/section.ts';
import { lineRange } from '../numbers.ts';
import type { ExplanationView } from '../view.ts';

type View = ExplanationView<ExplainedFinding>;

const MOST_PLACES = 12;

/** The places of a clone, and which of their lines it is charged with. */
export function cloneSections(places: readonly ExplainedPlace[], view: View): Section[] {
  const { subject, top = MOST_PLACES } = view;
  const items = places.map((place, index) => itemOf(place, index, view));
  return [
    { title: 'The clone', blocks: numbers(subject) },
    {
      title: `Places (${count(places.length)}), and the lines that are charged to this clone`,
      blocks: [{ kind: 'items', items, most: top, noun: 'places' }],
    },
  ];
}

function numbers({ finding: { data } }: ExplainedFinding): PeriodBlock[] {
  const lines = plural(numberOf(data, 'lines') ?? 0, 'code line');
  const tokens = plural(numberOf(data, 'tokens') ?? 0, 'token');
  return [
    labelledText('Size', `${lines} in the longest place, ${tokens}`),
    labelledText('Extract', extractWords(data)),
    labelledText('Charged', 'each line counts once, for the largest clone it lies in (lines × places)'),
  ];
}

function extractWords(data: ExplainedFinding['finding']['data']): string {
  if (numberOf(data, 'places') === 1)
    return 'it repeats itself without a gap: a loop or a table says it once';
  const gone = `with one place left ${plural(numberOf(data, 'redundantLines') ?? 0, 'line')} would go`;
  const still = numberOf(data, 'stillDuplicated') ?? 0;
  return still === 0 ? gone : `${gone}; other clones would still repeat ${plural(still, 'line')} of it`;
}

function itemOf(place: ExplainedPlace, index: number, { ink }: View): PeriodItem {
  return {
    mark: String(index + 1),
    tone: 'plain',
    sentence: `lines ${lineRange(place.startLine, place.endLine)}: ${chargeWords(place)}`,
    place: ink.place(place.path, place.startLine),
    facts: [],
    notes: (place.elsewhere ?? []).map(({ id, ranges: own }) => `${ranges(own)} to ${ink.name(id)}`),
  };
}

function chargeWords({ mass, lines, charged }: ExplainedPlace): string {
  if (lines === mass) return `all ${plural(mass, 'code line')} charged here`;
  const part = lines === undefined ? plural(mass, 'line') : `${count(mass)} of ${plural(lines, 'code line')}`;
  if (charged === undefined) return `${part} charged here; which ones is not known`;
  return mass === 0
    ? `none of ${plural(lines ?? 0, 'code line')} charged here`
    : `${part} charged here: ${ranges(charged)}`;
}

function ranges(all: readonly LineRange[]): string {
  return all.map(([from, to]) => lineRange(from, to)).join(', ');
}
