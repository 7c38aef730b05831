import { applicationBlocks } from './markdown/applications.ts';
import { joinBlocks } from './markdown/document.ts';
import { findingBlocks } from './markdown/findings.ts';
import { ignoreBlocks } from './markdown/ignores.ts';
import { methodBlock, metricBlocks, unreadBlocks } from './markdown/method.ts';
import { pictureBlocks } from './markdown/pictures.ts';
import { scoreBlocks } from './markdown/score.ts';
import { stubbornBlocks, suggestionBlocks } from './markdown/suggestions.ts';
import type { Reporter } from './reporter.ts';

const MOST_FINDINGS = 20;

/** A report for a wiki or a pull request: GitHub-flavoured Markdown of at most 60,000 characters. */
export const markdown: Reporter = (snapshot, { verbose, durationMs, top = 5, links = false, pictures }) =>
  joinBlocks([
    ...scoreBlocks(snapshot, durationMs),
    ...pictureBlocks({ pictures }),
    ...suggestionBlocks(snapshot, top, links),
    ...stubbornBlocks(snapshot, links),
    ...applicationBlocks(snapshot),
    ...findingBlocks(snapshot, verbose ? snapshot.findings.length : Math.max(MOST_FINDINGS, top), links),
    ...metricBlocks(snapshot),
    ...(verbose ? [...ignoreBlocks(snapshot, links), ...unreadBlocks(snapshot)] : []),
    methodBlock(snapshot),
  ]);
