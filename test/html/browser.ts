import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { folderWith } from '../helpers/repository.ts';

const PLACES = [
  process.env.TKPI_TEST_BROWSER ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const executablePath = PLACES.find(path => path !== '' && existsSync(path));

/** Tests of pages need a browser; where none is installed they are skipped, and say so. In CI that is a failure. */
export const hasBrowser = executablePath !== undefined;
if (!hasBrowser) {
  const hint = 'no Chromium is installed: apt-get install chromium, or set TKPI_TEST_BROWSER to its path';
  if (process.env.TKPI_REQUIRE_BROWSER) throw new Error(`tests of pages can't run: ${hint}`);
  console.warn(`SKIPPED: tests of pages in a browser, because ${hint}`);
}

let browser: Browser | undefined;
if (hasBrowser) {
  beforeAll(async () => {
    const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'];
    browser = await chromium.launch({ executablePath, args });
  });
  afterAll(() => browser?.close());
}

export interface Look {
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  /** Fragment of the address. */
  readonly hash?: string;
}

/** A page, and all that went wrong in it: messages of the console, errors, dialogs, requests. */
export interface Opened {
  readonly page: Page;
  readonly faults: readonly string[];
}

/** Opens a report from disk, as somebody who got it by mail. */
export async function openPage(
  report: string,
  { width = 1280, scheme = 'light', hash = '' }: Look = {},
): Promise<Opened> {
  if (browser === undefined) throw new Error('no browser');
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme });
  onTestFinished(() => page.close());
  const file = join(folderWith({}), 'report.html');
  writeFileSync(file, report);
  const address = pathToFileURL(file).href;
  const faults: string[] = [];
  page.on('console', message => faults.push(`console: ${message.text()}`));
  page.on('pageerror', error => faults.push(`error: ${error.message}`));
  page.on('dialog', dialog => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', request => {
    if (!request.url().startsWith(address)) faults.push(`request: ${request.url()}`);
  });
  await page.goto(`${address}${hash}`);
  return { page, faults };
}
