import type { IFlattenedRuleSet, IRegularForbiddenRuleType } from 'dependency-cruiser';
import type { LayerRule, LayerRules, Zone } from '../rules/rule.ts';

/**
 * The same rules in the language of dependency-cruiser, for teams that move there and as the oracle of the tests.
 * Zones are asked in order here; there each becomes "matches this and none of the earlier ones".
 */
export function compileToDependencyCruiser({ zones, rules, typeOnly }: LayerRules): IFlattenedRuleSet {
  const forbidden = rules.flatMap(rule =>
    zonesOf(zones, [rule.from]).flatMap(from =>
      zonesOf(zones, rule.to).flatMap(to => compileRule(rule, from, to, zones, typeOnly)),
    ),
  );
  return { forbidden };
}

function zonesOf(zones: readonly Zone[], layers: readonly string[]): Zone[] {
  return zones.filter(zone => layers.includes(zone.layer));
}

function compileRule(
  rule: LayerRule,
  from: Zone,
  to: Zone,
  zones: readonly Zone[],
  typeOnly: LayerRules['typeOnly'],
): IRegularForbiddenRuleType[] {
  const apart = rule.slicesApart === true;
  if (apart && (from !== to || from.sliced !== true)) return [];
  const earlier = (zone: Zone): string[] =>
    zones.slice(0, zones.indexOf(zone)).map(({ pattern }) => pattern.source);
  const notFrom = earlier(from);
  const notTo = [...earlier(to), ...(apart ? ['^$1/', '/@x/'] : [])];
  return [
    {
      name: rule.name,
      severity: rule.severity === 'minor' ? 'warn' : 'error',
      comment: rule.comment,
      from: { path: from.pattern.source, ...(notFrom.length === 0 ? {} : { pathNot: notFrom }) },
      to: {
        path: to.pattern.source,
        ...(notTo.length === 0 ? {} : { pathNot: notTo }),
        ...(typeOnly === 'ignore' ? { dependencyTypesNot: ['type-only' as const] } : {}),
      },
    },
  ];
}
