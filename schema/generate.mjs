// Writes the published JSON Schemas from the types and the validator; `--check` fails when they are not up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { createGenerator } from 'ts-json-schema-generator';
import { z } from 'zod';
import { configSchema } from '../dist/config/schema.js';
import { assessmentFields, entryFields } from '../dist/ledger/fields.js';

const folder = new URL('./', import.meta.url);
const fromType = (path, type) =>
  createGenerator({ path: new URL(path, folder).pathname, type, tsconfig: new URL('../tsconfig.json', folder).pathname, skipTypeCheck: true }).createSchema(type);

const fromValidator = validator => z.toJSONSchema(validator, { io: 'input', target: 'draft-7' });

const schemas = {
  'tkpi-config.json': { title: 'tkpi configuration', ...fromValidator(configSchema) },
  'tkpi-snapshot-1.json': { title: 'tkpi snapshot, version 1', ...fromType('../src/model/snapshot.ts', 'Snapshot') },
  'tkpi-delta-1.json': { title: 'tkpi delta, version 1', ...fromType('../src/model/delta-document.ts', 'DeltaDocument') },
  'tkpi-card-1.json': { title: 'tkpi card, version 1', ...fromType('../src/model/card.ts', 'Card') },
  'tkpi-card-for-1.json': { title: 'tkpi card --for, version 1', ...fromType('../src/model/personal-evidence.ts', 'PersonalEvidence') },
  'tkpi-evidence-1.json': { title: 'tkpi evidence, version 1', ...fromType('../src/model/evidence.ts', 'Evidence') },
  'tkpi-explanation-1.json': { title: 'tkpi explanation, version 1', ...fromType('../src/model/explanation.ts', 'Explanation') },
  'tkpi-period-1.json': { title: 'tkpi period, version 1', ...fromType('../src/model/period.ts', 'PeriodReport') },
  'tkpi-plan-1.json': { title: 'tkpi plan, version 1', ...fromType('../src/model/plan.ts', 'Plan') },
  'tkpi-ledger-1.json': { title: 'tkpi ledger, version 1', ...fromType('../src/model/ledger.ts', 'LedgerReport') },
  'tkpi-ledger-entry-1.json': { title: 'tkpi ledger: an entry, version 1', ...fromValidator(entryFields) },
  'tkpi-assessment-1.json': { title: 'tkpi ledger: an assessment, version 1', ...fromValidator(assessmentFields) },
  'tkpi-trend-1.json': { title: 'tkpi trend, version 1', ...fromType('../src/model/trend.ts', 'TrendReport') },
  'tkpi-record-1.json': { title: 'tkpi record, version 1', ...fromType('../src/model/trend.ts', 'HistoryRecord') },
};

for (const [name, schema] of Object.entries(schemas)) {
  const file = new URL(name, folder);
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    console.error(`schema/${name} is not up to date: npm run schema`);
    process.exitCode = 1;
  }
}
