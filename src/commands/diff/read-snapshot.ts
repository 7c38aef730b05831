import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { TkpiError } from '../../errors.ts';
import type { Snapshot } from '../../model/snapshot.ts';

const mass = z.number().min(0);
const kpi = z.looseObject({ id: z.string(), state: z.enum(['measured', 'not-measured']) });
const unit = z.looseObject({
  files: mass,
  codeLines: mass,
  kpis: z.array(kpi),
  metrics: z.array(z.unknown()),
});

/** What a comparison reads of a stored snapshot; the rest is passed on as it is. */
const stored = z.looseObject({
  schema: z.literal('tkpi-snapshot/1'),
  tool: z.looseObject({ version: z.string() }),
  ruler: z.looseObject({ hash: z.string(), config: z.string(), engines: z.record(z.string(), z.string()) }),
  scope: z.looseObject({
    skipped: z.array(z.looseObject({ path: z.string() })),
    failed: z.array(z.looseObject({ path: z.string() })),
  }),
  analyzers: z.array(z.looseObject({ id: z.string(), state: z.string() })),
  total: unit,
  applications: z.array(unit.extend({ name: z.string(), root: z.string() })),
  files: z.array(z.looseObject({ path: z.string(), kind: z.string(), hash: z.string() })),
  findings: z.array(
    z.looseObject({
      id: z.string(),
      analyzer: z.string(),
      code: z.string(),
      mass,
      severity: z.enum(['minor', 'major', 'critical']),
      locations: z
        .array(z.looseObject({ path: z.string(), startLine: z.number(), endLine: z.number(), mass }))
        .min(1),
      data: z.record(z.string(), z.unknown()),
    }),
  ),
  ignores: z.array(z.looseObject({ path: z.string() })).default([]),
});

/**
 * A stored JSON report of `tkpi scan`.
 *
 * @param shown its name in messages
 * @throws TkpiError `snapshot-unreadable`, `snapshot-invalid`
 */
export function readSnapshot(path: string, shown: string): Snapshot {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw invalid(shown, 'it is no JSON');
    throw new TkpiError(
      'snapshot-unreadable',
      `${shown} cannot be read: ${(error as NodeJS.ErrnoException).code}.`,
    );
  }
  const { schema } = (value ?? {}) as { schema?: unknown };
  if (schema !== 'tkpi-snapshot/1') {
    const newer = typeof schema === 'string' && /^tkpi-snapshot\/\d+$/.test(schema);
    throw invalid(
      shown,
      newer ? `its format is ${schema}, this tkpi reads tkpi-snapshot/1` : 'it is no report of tkpi scan',
    );
  }
  const read = stored.safeParse(value);
  if (read.success) return read.data as unknown as Snapshot; // loose objects keep the fields that are not checked
  const [issue] = read.error.issues;
  throw invalid(
    shown,
    `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'wrong'}`.replaceAll('\n', '\\n'),
  );
}

function invalid(shown: string, why: string): TkpiError {
  return new TkpiError(
    'snapshot-invalid',
    `${shown} cannot be compared: ${why}.`,
    'A side is a commit, branch or tag, or a file written by: tkpi scan -f json=kpi.json',
  );
}
