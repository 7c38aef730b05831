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
  const items = places.map(place => itemOf(place, view));
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
  const rest = still === 0 ? '' : `; ${plural(still, 'line')} of the one that stays would still be repeated elsewhere`;
  return [
    labelledText('Size', `${plural(number('lines'), 'code line')} in the longest place, ${plural(number('tokens'), 'token')}`),
    labelledText('Extract', `with one place left ${plural(number('redundantLines'), 'line')} would go${rest}`),
    labelledText('Charged', 'each line counts once, for the largest clone it lies in (lines × places)'),
  ];
}

function itemOf(place: ExplainedPlace, { ink }: View): PeriodItem {
  const { mass, lines, charged, elsewhere = [] } = place;
  const part = lines === undefined || lines === mass ? '' : ` of ${count(lines)}`;
  const sentence =
    charged === undefined
      ? `${plural(mass, 'line')}${part} charged here; which ones is not known`
      : mass === 0
        ? `none of ${plural(lines ?? 0, 'line')} charged here: all lie in larger clones`
        : `${count(mass)}${part} ${mass === 1 && part === '' ? 'line' : 'lines'} charged here: ${ranges(charged)}`;
  return {
    mark: `${place.startLine}–${place.endLine}`,
    tone: 'plain',
    sentence,
    place: ink.place(place.path, place.startLine),
    facts: [],
    notes: elsewhere.map(({ id, ranges: own }) => `${ranges(own)} to ${ink.name(id)}`),
  };
}

function ranges(all: readonly LineRange[]): string {
  return all.map(([from, to]) => lineRange(from, to)).join(', ');
}
