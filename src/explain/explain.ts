import type { Explanation } from '../model/explanation.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Explaining } from './explaining.ts';
import { explainFinding } from './finding.ts';
import { explainKpi } from './kpi.ts';
import { explainLine } from './line.ts';
import { noticesOf } from './notices.ts';
import { explainPath } from './path.ts';
import { explainScore } from './score.ts';
import type { Subject } from './subject.ts';

/** Why a number is what it is. Pure: all it needs was measured before. */
export function explain(subject: Subject, explaining: Explaining): Explanation {
  const { snapshot, unit, application } = explaining;
  return {
    schema: 'tkpi-explanation/1',
    tool: snapshot.tool,
    model: snapshot.ruler.model,
    repository: snapshot.repository,
    application,
    asked: askedAs(subject, snapshot),
    score: unit.score,
    notices: noticesOf(subject, explaining),
    subject: explainSubject(subject, explaining),
  };
}

function explainSubject(subject: Subject, explaining: Explaining): Explanation['subject'] {
  switch (subject.kind) {
    case 'score':
      return explainScore(explaining);
    case 'kpi':
      return explainKpi(subject.id, explaining);
    case 'finding':
      return explainFinding(subject.finding, explaining);
    case 'line':
      return explainLine(subject.file, subject.line, explaining);
    case 'path':
      return explainPath(subject.path, subject.isFile, explaining);
  }
}

/** Not as it was typed: a path from elsewhere on the machine has no place in a report. */
function askedAs(subject: Subject, { total }: Snapshot): string {
  switch (subject.kind) {
    case 'score':
      return 'score';
    case 'kpi':
      return subject.id;
    case 'finding':
      return subject.finding.id;
    case 'line':
      return `${subject.file.path}:${subject.line}`;
    case 'path': {
      const isTaken = subject.path === 'score' || total.kpis.some(({ id }) => id === subject.path);
      return isTaken ? `./${subject.path}` : subject.path;
    }
  }
}
