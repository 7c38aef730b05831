import type { Explanation } from '../../model/explanation.ts';
import { labelledText, type Section } from '../period/section.ts';
import { findingSections } from './sections/finding.ts';
import { kpiSections } from './sections/kpi.ts';
import { lineSections } from './sections/line.ts';
import { pathSections } from './sections/path.ts';
import { scoreSections } from './sections/score.ts';
import type { ExplanationView } from './view.ts';

/** The sections of an explanation in their order. */
export function sectionsOf(view: ExplanationView): Section[] {
  return [...subjectSections(view, view.subject), ...noticeSection(view)];
}

function subjectSections(view: ExplanationView, subject: Explanation['subject']): Section[] {
  switch (subject.kind) {
    case 'score':
      return scoreSections({ ...view, subject });
    case 'kpi':
      return kpiSections({ ...view, subject });
    case 'finding':
      return findingSections({ ...view, subject });
    case 'line':
      return lineSections({ ...view, subject });
    case 'path':
      return pathSections({ ...view, subject });
  }
}

function noticeSection({ explanation, ink }: ExplanationView): Section[] {
  if (explanation.notices.length === 0) return [];
  const blocks = explanation.notices.map(notice => labelledText('Note', ink.prose(notice), 'warning'));
  return [{ title: 'To know', blocks }];
}
