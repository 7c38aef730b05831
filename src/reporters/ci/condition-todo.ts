import type { Condition } from '../../model/verdict.ts';
import { conditionRemedy } from '../delta/condition-words.ts';

/** Conditions about scores and KPIs: what moved them is in another report, so these name a command. */
const ABOUT_NUMBERS: ReadonlySet<string> = new Set(['min-score', 'max-drop', 'ceiling']);

/** What to do about a failed condition, where nothing else of the report stands beside it. */
export function conditionTodo(condition: Condition): string | undefined {
  return ABOUT_NUMBERS.has(condition.id)
    ? 'npx tkpi scan shows the cheapest ways up'
    : conditionRemedy(condition);
}
