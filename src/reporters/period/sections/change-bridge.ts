import { changeSteps } from '../change-steps.ts';
import type { Section } from '../section.ts';
import type { PeriodView } from '../view.ts';
import { changeDetails } from './change-details.ts';

/** From the score before to the score after by merged change. Requests and titles, never authors. */
export function changeBridgeSection(view: PeriodView): Section[] {
  const { report, bridge: shown } = view;
  if (shown === undefined || report.bridge === undefined) return [];
  const steps = changeSteps(report.bridge, shown, view);
  if (steps.length === 0) return [];
  return [
    {
      title: 'How the score moved, by change',
      blocks: [
        {
          kind: 'waterfall',
          head: 'Changed in',
          from: { label: 'before', shown: shown.before, units: shown.from },
          to: { label: 'after', shown: shown.after },
          steps,
        },
      ],
      ...changeDetails(view, steps),
    },
  ];
}
