import { kpiOf } from '../../plan/pieces.ts';
import type { Quote } from '../finding-sentences.ts';
import { kpiWords } from '../words.ts';
import { RULES, type RuleText } from './rules.ts';

/** `defaultConfiguration.level` is what GitHub shows; the level of each result says more. */
const DEFAULT_LEVEL = 'warning';

/** Ids of all rules in the order of the run: those of the catalogue, then other codes, sorted. */
export function ruleIds(codes: Iterable<string>): string[] {
  const known = RULES.map(({ id }) => id);
  const others = new Set(codes);
  for (const id of known) others.delete(id);
  return [...known, ...[...others].toSorted()];
}

/** A rule as a `reportingDescriptor` (§3.49), with the texts that GitHub requires. */
export function ruleDescriptor(id: string, quote: Quote): object {
  const text = RULES.find(rule => rule.id === id) ?? unknownRule(quote(id));
  const kpi = kpiOf({ code: id });
  return {
    id,
    name: text.name,
    shortDescription: { text: text.short },
    fullDescription: { text: text.full },
    help: { text: text.steps.join('\n'), markdown: helpMarkdown(text) },
    defaultConfiguration: { level: DEFAULT_LEVEL },
    properties: {
      precision: 'very-high',
      'problem.severity': DEFAULT_LEVEL,
      tags: ['maintainability', ...(kpi === undefined ? [] : [kpiWords(kpi).title])],
    },
  };
}

function helpMarkdown({ short, full, steps }: RuleText): string {
  const items = steps.map(step => `- ${step.replace(/\/\/ tkpi-ignore.*$/, comment => `\`${comment}\``)}`);
  return `**${short}**\n\n${full}\n\n${items.join('\n')}`;
}

function unknownRule(name: string): RuleText {
  const short = `A finding of the kind ${name}.`;
  return { id: name, name: 'Finding', short, full: short, steps: ['See the documentation of its analyzer.'] };
}
