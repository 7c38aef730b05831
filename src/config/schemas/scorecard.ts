import { z } from 'zod';

/** What `tkpi card` and `tkpi ledger` go by. Nothing in here moves a number of the score. */
export const scorecard = z.strictObject({});
