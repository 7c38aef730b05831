import type { LayersConfig } from '../../../config/schema.ts';
import type { Application } from '../../../model/source.ts';
import { customZones } from './custom-zones.ts';
import { type Preset, type PresetName, readPreset } from './preset.ts';
import { presetZones } from './preset-zones.ts';
import type { LayerRule, LayerRules } from './rule.ts';

/** What the configuration says, or what in it makes no sense. */
export type LayerRulesOutcome =
  | { readonly state: 'ok'; readonly rules: LayerRules }
  | { readonly state: 'none' }
  | { readonly state: 'failed'; readonly reason: string };

/**
 * Turns the configuration into zones and rules. A preset is the start; `define` replaces where a layer is, `allow`
 * what it may import. Without a preset, `order` lists the layers from the top, each free to import those below.
 *
 * @param modules paths of the graph's modules: where the folders of a preset are is looked up in the tree
 */
export function layerRules(
  config: LayersConfig,
  modules: readonly string[],
  applications: readonly Application[],
): LayerRulesOutcome {
  const preset = config.preset === undefined ? undefined : readPreset(config.preset as PresetName);
  const define = new Map(Object.entries(config.define ?? {}));
  const order = config.order ?? [];
  const allow = new Map(Object.entries(config.allow ?? {}));
  for (const layer of order)
    if (!define.has(layer) && preset === undefined) define.set(layer, [`**/${layer}/**`]);
  if (preset !== undefined && order.length > 0) {
    return failed('`layers.order` and `layers.preset` exclude each other: a preset has its own order');
  }
  const layers = [
    ...new Set([...(preset?.layers.map(({ name }) => name) ?? []), ...order, ...define.keys()]),
  ];
  if (layers.length === 0 && allow.size === 0) return { state: 'none' };
  const mentioned = [...allow].flatMap(([layer, others]) => [layer, ...others]);
  const unknown = mentioned.find(layer => !layers.includes(layer));
  if (unknown !== undefined) {
    return failed(
      `\`layers.allow\` names the layer "${unknown}", which is neither in \`order\`, \`define\` nor the preset`,
    );
  }
  const rules = [
    ...(preset?.rules ?? []).filter(rule => !allow.has(rule.from)),
    ...orderRules(
      order.filter(layer => !allow.has(layer)),
      order,
    ),
    ...allowRules(allow, layers),
  ];
  const zones = [...customZones(define, applications), ...remainingZones(preset, define, modules)];
  return { state: 'ok', rules: { layers, zones, rules, typeOnly: config.typeOnly ?? 'count' } };
}

function failed(reason: string): LayerRulesOutcome {
  return { state: 'failed', reason };
}

function remainingZones(
  preset: Preset | undefined,
  define: ReadonlyMap<string, unknown>,
  modules: readonly string[],
): LayerRules['zones'] {
  if (preset === undefined) return [];
  return presetZones({ ...preset, layers: preset.layers.filter(({ name }) => !define.has(name)) }, modules);
}

function orderRules(restricted: readonly string[], order: readonly string[]): LayerRule[] {
  return restricted.flatMap(layer => {
    const above = order.slice(0, order.indexOf(layer));
    if (above.length === 0) return [];
    const comment = `By the configured order, "${layer}" lies below ${above.map(quoted).join(', ')}.`;
    return [{ name: `${layer}-looks-down`, from: layer, to: above, severity: 'major' as const, comment }];
  });
}

function allowRules(allow: ReadonlyMap<string, readonly string[]>, layers: readonly string[]): LayerRule[] {
  return [...allow].flatMap(([layer, allowed]) => {
    const others = layers.filter(other => other !== layer && !allowed.includes(other));
    if (others.length === 0) return [];
    const list = allowed.length === 0 ? 'no other layer' : allowed.map(quoted).join(', ');
    const comment = `By the configuration, "${layer}" may import ${list}.`;
    return [
      { name: `${layer}-imports-allowed`, from: layer, to: others, severity: 'major' as const, comment },
    ];
  });
}

function quoted(name: string): string {
  return `"${name}"`;
}
