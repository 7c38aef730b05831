import type { Explanation } from '../../model/explanation.ts';
import { describe } from '../finding-sentences.ts';
import { percent, plural, score } from '../numbers.ts';
import { kpiWords } from '../words.ts';
import { points } from './numbers.ts';
import type { ExplanationView } from './view.ts';

/** The answer in one line. */
export function titleOf({ explanation, ink }: ExplanationView): string {
  const { subject } = explanation;
  switch (subject.kind) {
    case 'score':
      return `The score of ${ofWhat(explanation, ink.name)}: ${scoreWords(explanation)}`;
    case 'kpi':
      return `${kpiWords(subject.term.id).title} of ${ofWhat(explanation, ink.name)}: ${kpiTitle(subject.term)}`;
    case 'finding':
      return describe(subject.finding, ink.name);
    case 'line':
      return `${ink.place(subject.path, subject.line)} is in ${lineTitle(subject, ink.name)}`;
    case 'path':
      return `${subject.path === '.' ? 'All that was scanned' : ink.path(subject.path)}: ${pathTitle(subject)}`;
  }
}

/** Of which repository, at which commit, with which score. */
export function factsOf({ explanation, ink }: ExplanationView): string[] {
  const { repository, score: whole, subject } = explanation;
  const commit = repository?.commit?.slice(0, 7);
  const changes = repository?.dirty === true ? ' with uncommitted changes' : '';
  const name = repository === undefined ? [] : [ink.name(repository.name)];
  return [
    ...(subject.kind === 'finding' ? [ink.name(subject.finding.id)] : []),
    ...name,
    ...(commit === undefined ? [] : [`${commit}${changes}`]),
    ...(whole === undefined ? ['no score'] : [`score ${score(whole.value)} ${whole.grade}`]),
  ];
}

type Subject<Kind> = Extract<Explanation['subject'], { kind: Kind }>;

function ofWhat({ application, repository }: Explanation, name: (text: string) => string): string {
  return name(application ?? repository?.name ?? 'this folder');
}

function scoreWords({ score: whole }: Explanation): string {
  if (whole === undefined) return 'there is none, because no KPI could be measured';
  return `${score(whole.value)} of 100, grade ${whole.grade}`;
}

function kpiTitle(term: Subject<'kpi'>['term']): string {
  if (term.state === 'not-measured') return 'not measured';
  const value = term.denominator === 0 ? 'nothing to measure' : percent(term.value);
  return `${value}, ${points(term.pointsLost)} points lost`;
}

function lineTitle({ function: own, fileKind }: Subject<'line'>, name: (text: string) => string): string {
  if (own !== undefined) return name(own.result.name);
  return fileKind === 'generated' || fileKind === 'vendored' ? WORDS[fileKind] : 'no function';
}

function pathTitle({ isFile, notScored, points: cost, files }: Subject<'path'>): string {
  if (notScored !== undefined) {
    return typeof notScored === 'string'
      ? `${WORDS[notScored]}, never scored`
      : 'not analysed, so not scored';
  }
  const what = isFile ? '' : ` in ${plural(files, 'file')}`;
  return cost === 0 ? `costs nothing${what}` : `costs ${points(cost)} points${what}`;
}

const WORDS = { test: 'a test file', generated: 'generated code', vendored: 'code of others' } as const;
