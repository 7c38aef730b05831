import type { DebtGroup } from '../../model/delta.ts';
import { analyzerWords } from '../words.ts';
import { signedCount } from './signed-numbers.ts';

/** Why the gate saw another change than the masses show; nothing when it saw the same. */
export function judgedWords({ analyzer, before, after, judged }: DebtGroup): string | undefined {
  const change = after - before;
  if (judged === change) return undefined;
  const unit = `${analyzerWords(analyzer).mass}s`;
  return `judged: ${signedCount(judged)} ${unit} in changed code that no comment ignores (${signedCount(change)} in all)`;
}
