import type { Explanation } from '../../model/explanation.ts';
import type { Ink } from '../period/view.ts';

/** An explanation of one kind of subject, through the eyes of one sink. */
export interface ExplanationView<Subject = Explanation['subject']> {
  readonly explanation: Explanation;
  readonly subject: Subject;
  readonly ink: Ink;
  /** Entries of a list that a short report shows; absent: each list has its own number. */
  readonly top: number | undefined;
}
