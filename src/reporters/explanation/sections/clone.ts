import type { ExplainedFinding, ExplainedPlace, LineRange } from '../../../model/explanation.ts';
import { numberOf } from '../../finding-data.ts';
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
  const number = (key: string) => numberOf(data, key) ?? 0;
  const still = number('stillDuplicated');
  const rest =
    still === 0 ? '' : `; ${plural(still, 'line')} of the one that stays would still be repeated elsewhere`;
  return [
    labelledText(
      'Size',
      `${plural(number('lines'), 'code line')} in the longest place, ${plural(number('tokens'), 'token')}`,
    ),
    labelledText(
      'Extract',
      `with one place left ${plural(number('redundantLines'), 'line')} would go${rest}`,
    ),
    labelledText('Charged', 'each line counts once, for the largest clone it lies in (lines × places)'),
  ];
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
