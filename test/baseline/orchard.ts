/** A function with this many decisions more than one path has. */
export function branches(name: string, decisions: number, seed = 0): string {
  const steps = Array.from(
    { length: decisions },
    (_, step) => `  if (age > ${seed + step} && ${step} < crop) crop += age * ${seed + step};`,
  );
  // each step decides twice
  return `export function ${name}(age: number, crop: number): number {\n${steps.join('\n')}\n  return crop;\n}\n`;
}

/** The same in another form, which nobody takes for the other one: complexity 1 + cases. */
export function choices(name: string, cases: number): string {
  const arms = Array.from(
    { length: cases },
    (_, arm) => `    case 'kind${arm}':\n      return { at: ${arm} };`,
  );
  return `export function ${name}(kind: string): unknown {\n  switch (kind) {\n${arms.join('\n')}\n  }\n  return [];\n}\n`;
}

/** Engines that these tests do not need stay at home. */
export const CALM = { analyzers: { duplication: false, maintainability: false } };

/** An application with two functions above the limit: prune 61 (mass 51) and graft 25 (mass 15). */
export const ORCHARD = {
  'package.json': '{"name":"orchard"}',
  'tkpi.config.json': JSON.stringify(CALM),
  'src/prune.ts': branches('prune', 30),
  'src/graft.ts': `import { prune } from './prune.ts';\n${branches('graft', 12, 100)}export const all = prune;\n`,
};
