import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { HATCH, PICTURE_STYLE } from '../pictures/frame.ts';
import { type Content, html, Markup } from './markup.ts';

/** A part of the page that its menu leads to. */
export interface PageSection {
  /** Lower-case word, unique in the page. */
  readonly id: string;
  /** In the menu. */
  readonly short: string;
  readonly title: Content;
  readonly content: Content;
}

export interface Page {
  /** Of the tab; no markup. */
  readonly title: string;
  readonly head: Content;
  readonly sections: readonly PageSection[];
  readonly foot: Content;
}

const asset = (name: string) => readFileSync(new URL(`../../../assets/${name}`, import.meta.url), 'utf8');
const STYLE = `${PICTURE_STYLE}${asset('report.css')}`;
/** One scope: what a script names no other page's script can see. */
const SCRIPT = `(() => {\n${['state', 'tables', 'treemap', 'links'].map(name => asset(`page/${name}.js`)).join('\n')}})();\n`;

/** What a browser lets run and look: what is in the page, by its hash, and nothing from anywhere else. */
const POLICY = [
  "default-src 'none'",
  `script-src '${hashOf(SCRIPT)}'`,
  `style-src '${hashOf(STYLE)}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** One file that needs no other: no request, no framework; it can be read without its script. */
export function writePage({ title, head, sections, foot }: Page): string {
  return `${
    html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<svg class="hidden-shapes" aria-hidden="true"><defs>${HATCH}</defs></svg>
<header>${head}</header>
<nav aria-label="Sections"><ul>${sections.map(({ id, short }) => html`<li><a href="#${id}">${short}</a></li>`)}</ul></nav>
<main>
${sections.map(sectionMarkup)}</main>
<footer>${foot}</footer>
<script>${new Markup(SCRIPT)}</script>
</body>
</html>
`.text
  }`;
}

function sectionMarkup({ id, title, content }: PageSection): Markup {
  return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${content}
</section>
`;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
