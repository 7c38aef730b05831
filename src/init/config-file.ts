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
  const settings = {
    ...(isInstalled ? { $schema: SCHEMA } : {}),
    ...(preset === undefined ? {} : { layers: { preset } }),
  };
  if (Object.keys(settings).length === 0) return [];
  return [wholeFile(FILE, facts.at(FILE), `${JSON.stringify(settings, null, 2)}\n`, false)];
}
