import type { Condition } from '../../model/verdict.ts';
import { count, plural, score, wholePercent } from '../numbers.ts';
import { kpiWords } from '../words.ts';
import { besideLimit, scoreBesideLimit } from './signed-numbers.ts';
import type { Sink } from './sink.ts';

/** What a condition asks, in a few words. */
export function conditionTitle({ id, kpi }: Condition, sink: Sink): string {
  switch (id) {
    case 'introduced':
      return 'new debts';
    case 'worsened':
      return 'debts that got worse';
    case 'unanalysable':
      return 'files that cannot be measured';
    case 'min-score':
      return 'lowest score';
    case 'max-drop':
      return 'drop of the score';
    case 'ceiling':
      return `highest ${sink.prose(kpiWords(kpi ?? 'KPI').title)}`;
    case 'ignores':
      return 'tkpi-ignore-next-line comments added';
    case 'baseline-growth':
      return 'growth of the committed baseline';
    default:
      return 'accepted debts that expired';
  }
}

/** What was found against what is allowed: `59.8, must be at least 60`; of a skipped condition its reason. */
export function conditionFinding(condition: Condition, sink: Sink): string {
  const { id, state, actual, limit, reason } = condition;
  if (state === 'skipped') return sink.prose(reason ?? 'not asked');
  if (actual === undefined) return state === 'pass' ? 'none' : 'found';
  switch (id) {
    case 'min-score':
      return limit === undefined
        ? score(actual)
        : `${scoreBesideLimit(actual, limit)}, must be at least ${limit}`;
    case 'max-drop':
      return limit === undefined
        ? besideLimit(actual, 0)
        : `${besideLimit(actual, limit)} points, at most ${limit} allowed`;
    case 'ceiling': {
      const most = limit ?? 0;
      return `${besideLimit(actual * 100, most * 100)} %, at most ${wholePercent(most)} allowed`;
    }
    default: {
      const found = Number.isInteger(actual) ? count(actual) : besideLimit(actual, limit ?? 0);
      return limit === undefined || limit === 0 ? found : `${found}, at most ${count(limit)} allowed`;
    }
  }
}

/** A failed condition as a part of the headline: `the score is 59.8, must be at least 60`. */
export function failureClause(condition: Condition, sink: Sink): string {
  const { id, kpi, actual = 0 } = condition;
  const found = conditionFinding(condition, sink);
  switch (id) {
    case 'unanalysable':
      return `${plural(actual, 'file')} cannot be measured`;
    case 'min-score':
      return `the score is ${found}`;
    case 'max-drop':
      return `the score fell by ${found}`;
    case 'ceiling':
      return `${sink.prose(kpiWords(kpi ?? 'KPI').title)} is ${found}`;
    case 'ignores':
      return `${plural(actual, 'ignore comment')} added${atMost(condition)}`;
    case 'baseline-growth':
      return `the committed baseline grew by ${found}`;
    case 'expired':
      return `${plural(actual, 'accepted debt')} expired`;
    case 'introduced':
      return `${plural(actual, 'new debt')}`;
    default:
      return `${plural(actual, 'debt')} got worse`;
  }
}

function atMost({ limit }: Condition): string {
  return limit === undefined ? '' : `, at most ${count(limit)} allowed`;
}

/** What to do about a failed condition that no single debt explains. */
export function conditionRemedy({ id }: Condition): string | undefined {
  switch (id) {
    case 'min-score':
    case 'max-drop':
    case 'ceiling':
      return 'what moved it is below; npx tkpi scan shows the cheapest ways up';
    case 'ignores':
      return 'settle what the comments hide, or raise gate.maxIgnores';
    case 'baseline-growth':
      return 'take the added debt out of the code, then npx tkpi baseline update';
    default:
      return undefined;
  }
}
