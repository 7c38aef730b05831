import { z } from 'zod';
import { coverageImport } from './coverage.ts';
import { issueImport } from './issues.ts';
import { metricImport } from './metric.ts';
import { pullRequestImport, reviewCommentImport } from './pull-requests.ts';

/** Exported files that `tkpi card` reads. They are data: nothing in them is executed, no address in them is opened. */
export const imports = z.array(
  z.discriminatedUnion('kind', [
    coverageImport,
    pullRequestImport,
    reviewCommentImport,
    issueImport,
    metricImport,
  ]),
);
