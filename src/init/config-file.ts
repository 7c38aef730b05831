import type { RepositoryFacts } from './facts.ts';
import { type PlannedFile, wholeFile } from './planned-file.ts';

const FILE = 'tkpi.config.json';
/** Where an editor finds the schema when tkpi is installed in the repository. */
const SCHEMA = './node_modules/tkpi/schema/tkpi-config.json';

/**
 * The configuration: what was found and is no default. Nothing found = no file, the defaults fit. One that is there
 * stays, also with --force: all of it was decided by somebody.
 */
export function configFile(facts: RepositoryFacts, isInstalled: boolean): PlannedFile[] {
  const { configuredIn, preset } = facts;
  if (configuredIn !== undefined) {
    return [{ path: configuredIn, action: 'keep', reason: 'configures tkpi' }];
  }
  if (preset === undefined) return [];
  const schema = isInstalled ? { $schema: SCHEMA } : {};
  const content = `${JSON.stringify({ ...schema, layers: { preset } }, null, 2)}\n`;
  return [wholeFile(FILE, facts.at(FILE), content, false)];
}
