import { z } from 'zod';
import { conventions } from './schemas/conventions.ts';
import { imports } from './schemas/imports.ts';
import { inside } from './schemas/paths.ts';
import { scorecard } from './schemas/scorecard.ts';

const globs = z.array(z.string().min(1));
const share = z.number().positive().max(10);

/** Analyzers that can be switched off; `size` is what all others count against. */
const ANALYZER_IDS = ['duplication', 'complexity', 'layers', 'maintainability', 'conventions'];
const KPI_IDS = ['duplication', 'complexity', 'layering', 'conventions'];
/** Those that a score may be made of. Coverage is in it only with a weight, and no gate or goal reads it: commits have none. */
const SCORED_IDS = [...KPI_IDS, 'coverage'];

/** An optional value for each of these names. Any other name is a mistake, told with the nearest one. */
function forEach<Value extends z.ZodType>(names: readonly string[], value: Value) {
  return z.strictObject(Object.fromEntries(names.map(name => [name, value.optional()]))).prefault({});
}

/** Layers: a preset, or an order with definitions, or a rule set of dependency-cruiser. */
const layers = z.strictObject({
  preset: z
    .enum(['layered', 'cola', 'cola-strict', 'clean', 'hexagonal', 'feature-sliced', 'mvc'])
    .optional()
    .describe('Named layer rules shipped in rules/.'),
  order: z
    .array(z.string().min(1))
    .optional()
    .describe('Layers from the top to the bottom; each may import the ones below it.'),
  define: z.record(z.string(), globs).optional().describe('Layer → globs of the files that make it up.'),
  allow: z
    .record(z.string(), z.array(z.string()))
    .optional()
    .describe('Layer → layers it may import. Replaces what `order` says for that layer.'),
  typeOnly: z
    .enum(['count', 'ignore'])
    .optional()
    .describe('Does a type-only import across a forbidden border count? Default: count.'),
  rules: z
    .string()
    .optional()
    .describe('Path of a dependency-cruiser rule set (JSON), relative to the root.'),
});

const tolerance = z.union([
  z.number().min(0).describe('Debt mass.'),
  z.string().regex(/^\d+(\.\d+)? ?%$/, 'must be a number, or a percentage like "2%"'),
]);

/** When `tkpi check` fails. Nothing in here moves a number. */
const gate = z.strictObject({
  failOn: z
    .enum(['minor', 'major', 'critical'])
    .default('major')
    .describe('Severity from which a debt that is new or got worse fails; below it warns. --strict: minor.'),
  introduced: z
    .union([z.number().min(0), forEach(KPI_IDS, z.number().min(0))], {
      error: 'must be a number, or numbers like {"duplication": 12}',
    })
    .default(0)
    .describe('Mass that a new debt may have, for all KPIs or for each: {"duplication": 12}.'),
  worsened: z
    .union([tolerance, forEach(KPI_IDS, tolerance)], {
      error: 'must be a number, a percentage like "2%", or these like {"duplication": "5%"}',
    })
    .default(0)
    .describe('By how much a debt may grow: mass, or a share of it like "2%"; for all KPIs or for each.'),
  minScore: z.number().min(0).max(100).optional().describe('Lowest quality score that passes.'),
  maxDrop: z.number().min(0).max(100).optional().describe('Points that the score may lose at once.'),
  ceilings: forEach(KPI_IDS, z.number().min(0).max(10)).describe(
    'Highest value of a KPI that passes: {"duplication": 0.05}.',
  ),
  maxIgnores: z
    .number()
    .int()
    .min(0)
    .optional()
    .describe('How many tkpi-ignore-next-line comments may be added.'),
  baseline: inside('file')
    .default('tkpi-baseline.jsonl')
    .describe('The committed list of known and accepted debt.'),
  baselineGrowth: z
    .boolean()
    .default(true)
    .describe('May the debt in the committed baseline grow? false: then `check` fails.'),
  acceptedFrom: z
    .enum(['base', 'head'])
    .default('base')
    .describe(
      'Whose accepted debts count: those of the base (a change cannot accept its own), or of the change itself.',
    ),
});

/** What the team wanted of the period; judged by `tkpi quarter`. Nothing in here moves a number. */
const goal = z.strictObject({
  goal: z
    .enum(['improve', 'hold', 'critical'])
    .describe(
      'improve: must get better; hold: must not get worse; critical: no debt may come or grow, however small.',
    ),
  period: z
    .string()
    .min(1)
    .optional()
    .describe('The only period it is for: 2026-Q3, 2026-09, 2026-W36. Default: every one.'),
  kpi: z.enum(KPI_IDS).optional().describe('Default: the score.'),
  paths: globs.optional().describe('Only these files. Default: all.'),
  application: z.string().min(1).optional().describe('Only this application.'),
  by: z
    .number()
    .positive()
    .optional()
    .describe("improve: at least by this many points of the score, or of the KPI's own score."),
});

/** How the past is told. Nothing in here moves a number. */
const history = z.strictObject({
  branch: z
    .string()
    .min(1)
    .optional()
    .describe("Branch whose first-parent line is told. Default: the remote's main branch, main or master."),
  timeZone: z.string().min(1).default('UTC').describe('Where days begin: UTC, Europe/Berlin.'),
  fiscalYearStart: z
    .number()
    .int()
    .min(1)
    .max(12)
    .default(1)
    .describe(
      'Month in which the fiscal year begins; Q1 begins there. A fiscal year is named by the year it ends in.',
    ),
  names: z
    .boolean()
    .default(false)
    .describe('May `--names` list the authors of a period? There are never totals.'),
});

/** The validator; the type, the defaults and the published JSON Schema come from it. */
export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  applications: z
    .array(z.strictObject({ name: z.string().min(1), root: inside('folder') }))
    .optional()
    .describe('Independently scored parts. Default: the workspaces of package.json / pnpm-workspace.yaml.'),
  include: globs.optional().describe('Only files that match one of these globs. Default: all.'),
  exclude: globs.default([]).describe('Files to leave out altogether.'),
  kinds: z
    .strictObject({
      production: globs.default([]),
      test: globs.default([]),
      generated: globs.default([]),
      vendored: globs.default([]),
    })
    .prefault({})
    .describe('Globs that override the conventions for what a file is. First match in this order wins.'),
  maxFileSize: z
    .number()
    .int()
    .positive()
    .default(2_000_000)
    .describe('Bytes; larger files are skipped, visibly.'),
  analyzers: forEach(ANALYZER_IDS, z.boolean()).describe('Switch an analyzer off: {"duplication": false}.'),
  duplication: z
    .strictObject({
      minTokens: z.number().int().min(10).default(50),
      minLines: z.number().int().min(1).default(5),
    })
    .prefault({}),
  complexity: z
    .strictObject({
      limit: z.number().int().min(1).default(10).describe('Cyclomatic complexity above this is excess.'),
      variant: z.enum(['classic', 'modified', 'mccabe']).default('classic'),
      cognitiveLimit: z.number().int().min(1).default(15),
      cognitiveVariant: z.enum(['sonar', 'whitepaper']).default('sonar'),
    })
    .prefault({}),
  layers: layers.optional(),
  score: z
    .strictObject({
      weights: forEach(SCORED_IDS, z.number().min(0).max(100)),
      halfLives: forEach(SCORED_IDS, share),
      targets: forEach(SCORED_IDS, z.number().min(0).max(10)),
    })
    .prefault({})
    .describe('Another choice than the model of rules/aq-1.json. It changes the ruler.'),
  conventions: conventions
    .default([])
    .describe("Rules of the team's own: how many places follow them, and which do not."),
  gate: gate.prefault({}).describe('When `tkpi check` fails.'),
  goals: z.array(goal).default([]).describe('What `tkpi quarter` judges.'),
  history: history.prefault({}).describe('How `tkpi quarter`, `trend` and `evidence` tell the past.'),
  imports: imports.default([]).describe('Exported files that `tkpi card` counts from.'),
  scorecard: scorecard.prefault({}).describe('What `tkpi card` and `tkpi ledger` go by.'),
});

/** The resolved configuration: every default filled in. */
export type Config = z.output<typeof configSchema>;
export type GateConfig = Config['gate'];
export type Goal = Config['goals'][number];
export type HistoryConfig = Config['history'];
export type LayersConfig = NonNullable<Config['layers']>;
export type ImportConfig = Config['imports'][number];
export type ConventionConfig = Config['conventions'][number];
export type ScorecardConfig = Config['scorecard'];
