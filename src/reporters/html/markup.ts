import { visible } from '../escape.ts';

/** Text that is HTML or SVG already. Whatever is none is escaped. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a template: a list is joined, `undefined` and `false` are nothing, a text is escaped. */
export type Content = Markup | string | number | false | undefined | readonly Content[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For text and for attributes in quotes; characters that draw nothing are written out. */
function escapeHtml(text: string): string {
  return visible(text).replace(/[&<>"']/g, sign => ENTITIES[sign] ?? sign);
}

/** HTML or SVG with its values escaped. An attribute's value stands in quotes: `html\`<a title="${text}">\``. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  let text = strings[0] ?? '';
  for (const [index, value] of values.entries()) text += written(value) + (strings[index + 1] ?? '');
  return new Markup(text);
}

function written(value: Content): string {
  if (value instanceof Markup) return value.text;
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return value === undefined || value === false ? '' : value.map(written).join('');
}
