import type { IFlattenedRuleSet } from 'dependency-cruiser';
import type { SourceSet } from '../../../model/source.ts';
import { field, isObject, type JsonObject, parseObject, textField } from '../graph/json.ts';
import { joinPath } from '../graph/paths.ts';

/** A team's own rules in the language of dependency-cruiser, as far as they are about imports between modules. */
export interface TeamRules {
  readonly ruleSet: IFlattenedRuleSet;
  /** Name → why, for the reports. */
  readonly comments: ReadonlyMap<string, string>;
  /** What of the file is not used, and why. */
  readonly notices: readonly string[];
}

export type TeamRulesOutcome =
  | { readonly state: 'ok'; readonly rules: TeamRules }
  | { readonly state: 'failed'; readonly reason: string };

/** Conditions on things the graph does not hold: packages, built-in modules, imports that lead nowhere. */
const OUTSIDE_CONDITIONS = ['couldNotResolve', 'license', 'licenseNot', 'moreThanOneDependencyType'];
/** Where rules stand in the file. */
const SECTIONS = ['forbidden', 'allowed', 'required'];
/** Texts of a rule that are no patterns. */
const PLAIN_TEXTS = new Set([
  'name',
  'comment',
  'severity',
  'scope',
  'dependencyTypes',
  'dependencyTypesNot',
]);
const OUTSIDE_TYPES =
  /^(npm|core|deprecated|unknown|undetermined|localmodule|aliased|amd|triple-slash|jsdoc)/;

/**
 * Reads a rule set from the scanned tree. It is data: nothing it names is opened, `extends` is refused, `options`
 * are left out. Rules on cycles are left to tkpi's own search, which finds all of them.
 */
export function readTeamRules(path: string, sources: SourceSet): TeamRulesOutcome {
  const inside = joinPath('', path);
  const text = path.startsWith('/') || inside === undefined ? undefined : sources.readOther(inside);
  if (text === undefined) return failed(`the rule set ${JSON.stringify(path)} is not in the repository`);
  const file = parseObject(text);
  if (file === undefined) return failed(`the rule set ${JSON.stringify(path)} is no JSON object`);
  if (field(file, 'extends') !== undefined) {
    return failed(
      `the rule set ${JSON.stringify(path)} uses \`extends\`, which is not read; copy the rules into one file`,
    );
  }
  if (!SECTIONS.some(section => Array.isArray(field(file, section)))) {
    return failed(`the rule set ${JSON.stringify(path)} holds no rules`);
  }
  const forbidden = rulesOf(file, 'forbidden');
  const usable = forbidden.filter(rule => !isCircular(rule) && !isOutside(rule));
  const ruleSet = {
    forbidden: [...usable, ...patternProbes(file)],
    ...(rulesOf(file, 'allowed').length === 0 ? {} : { allowed: rulesOf(file, 'allowed') }),
    ...(field(file, 'allowedSeverity') === undefined
      ? {}
      : { allowedSeverity: field(file, 'allowedSeverity') }),
    ...(rulesOf(file, 'required').length === 0 ? {} : { required: rulesOf(file, 'required') }),
  } as unknown as IFlattenedRuleSet; // dependency-cruiser checks it against its schema before anything else
  const named = [...forbidden, ...rulesOf(file, 'required')];
  const comments = named.map(
    rule => [textField(rule, 'name') ?? 'unnamed', textField(rule, 'comment') ?? ''] as const,
  );
  return {
    state: 'ok',
    rules: { ruleSet, comments: new Map(comments), notices: leftOut(file, forbidden) },
  };
}

function failed(reason: string): TeamRulesOutcome {
  return { state: 'failed', reason };
}

function rulesOf(file: JsonObject, section: string): JsonObject[] {
  const rules = field(file, section);
  return Array.isArray(rules) ? rules.filter(isObject) : [];
}

function isCircular(rule: JsonObject): boolean {
  const to = field(rule, 'to');
  return isObject(to) && field(to, 'circular') === true;
}

function isOutside(rule: JsonObject): boolean {
  const to = field(rule, 'to');
  if (!isObject(to)) return false;
  if (OUTSIDE_CONDITIONS.some(name => field(to, name) !== undefined)) return true;
  const types = field(to, 'dependencyTypes');
  return Array.isArray(types) && types.length > 0 && types.every(type => OUTSIDE_TYPES.test(String(type)));
}

function leftOut(file: JsonObject, forbidden: readonly JsonObject[]): string[] {
  const names = (rules: readonly JsonObject[]): string =>
    rules.map(rule => JSON.stringify(textField(rule, 'name') ?? 'unnamed')).join(', ');
  const circular = forbidden.filter(isCircular);
  const outside = forbidden.filter(rule => !isCircular(rule) && isOutside(rule));
  return [
    ...(circular.length === 0
      ? []
      : [`rules on cycles are answered by tkpi's own search: ${names(circular)}`]),
    ...(outside.length === 0
      ? []
      : [`rules on packages and unresolved imports are not checked: ${names(outside)}`]),
    ...(field(file, 'options') === undefined ? [] : ['`options` of the rule set are not used']),
  ];
}

/**
 * dependency-cruiser refuses patterns that could run for ever, but looks at some fields only. Handing it every
 * pattern once more as an ignored rule makes it look at all of them.
 */
function patternProbes(file: JsonObject): JsonObject[] {
  const patterns = new Set<string>();
  const pending: unknown[] = ['forbidden', 'allowed', 'required'].map(section => field(file, section));
  while (pending.length > 0) {
    const next = pending.pop();
    if (typeof next === 'string') patterns.add(next);
    else if (Array.isArray(next)) pending.push(...next);
    else if (isObject(next)) {
      for (const [name, value] of Object.entries(next)) if (!PLAIN_TEXTS.has(name)) pending.push(value);
    }
  }
  return [...patterns].map(path => ({ name: 'pattern', severity: 'ignore', from: { path }, to: {} }));
}
