import type { Snapshot } from '../../model/snapshot.ts';
import { escapeTerminal } from '../escape.ts';
import { duration, plural } from '../numbers.ts';
import { hasApplications, nameOf } from '../subject.ts';
import { columnsOf, cutMiddle, wrap } from '../width.ts';
import type { Screen } from './screen.ts';

/** `shop · 496 files · 117,038 code lines · 281bfba · 3.4 s`; a long name gets a line of its own. */
export function headline(snapshot: Snapshot, screen: Screen, durationMs: number | undefined): string[] {
  const { repository, total } = snapshot;
  const facts = [plural(total.files, 'file'), plural(total.codeLines, 'code line')];
  if (hasApplications(snapshot)) facts.unshift(plural(snapshot.applications.length, 'application'));
  if (repository?.commit !== undefined) {
    const changed = repository.dirty === true ? ' + changes' : '';
    facts.push(`${escapeTerminal(repository.commit.slice(0, 7))}${changed}`);
  }
  if (durationMs !== undefined) facts.push(duration(durationMs));
  const name = escapeTerminal(nameOf(snapshot));
  const line = `${screen.strong(name)}${screen.faint(` · ${facts.join(' · ')}`)}`;
  if (columnsOf(line) <= screen.columns) return [line];
  const lines = wrap(facts.join(' · '), screen.columns).map(text => screen.faint(text));
  return [screen.strong(cutMiddle(name, screen.columns)), ...lines];
}
