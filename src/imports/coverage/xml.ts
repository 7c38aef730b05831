import { XMLParser } from 'fast-xml-parser';
import type { ImportSource } from '../../model/import.ts';
import { MOST_BYTES, readText } from '../read-text.ts';
import { shortened } from './problems.ts';

/** Attributes of a tag; entities in them are not expanded, but {@link plain} knows the five of XML itself. */
export type Attributes = ReadonlyMap<string, string>;

export interface XmlVisitor {
  /** @param way the names of the tags it lies in and its own: `coverage.packages.package` */
  readonly onTag: (way: string, attributes: Attributes) => void;
  /** @param way the names of the tags it lies in */
  readonly onText?: (way: string, text: string) => void;
}

const ADVICE = 'export one file for each package, or lcov';
const PREFIX = '@';

/**
 * Calls back for each tag of an XML export, in the order of the file; nothing of it is kept. Nothing it refers to is opened,
 * and a document that declares entities of its own is refused.
 */
export async function readXml(
  source: ImportSource,
  { onTag, onText }: XmlVisitor,
): Promise<{ readonly reason: string } | undefined> {
  const read = await readText(source, MOST_BYTES, ADVICE);
  if ('reason' in read) return read;
  if (/<!DOCTYPE[^>[]*\[|<!ENTITY/.test(read.text))
    return { reason: 'it declares entities of its own, and these are not expanded' };
  if (!/<\/coverage\s*>\s*$/.test(read.text.slice(-1000)))
    return { reason: 'it does not end with </coverage>: is the file cut off?' };
  const parser = new XMLParser({
    ...{ ignoreAttributes: false, attributeNamePrefix: PREFIX, preserveOrder: true, processEntities: false },
    ...{ parseTagValue: false, parseAttributeValue: false, ignorePiTags: true, maxNestedTags: 50 },
    updateTag: (_name: string, way: unknown, attributes: unknown) => {
      onTag(String(way), attributesOf(attributes));
      return false; // it has been seen: not kept
    },
    tagValueProcessor: (_name: string, text: string, way: unknown) => {
      onText?.(String(way), text);
      return '';
    },
  });
  try {
    parser.parse(read.text);
  } catch (error) {
    return { reason: `it is no XML: ${shortened((error as Error).message)}` };
  }
  return undefined;
}

function attributesOf(attributes: unknown): Attributes {
  const entries = Object.entries((attributes ?? {}) as Record<string, unknown>);
  return new Map(entries.map(([name, value]) => [name.slice(PREFIX.length), String(value)]));
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ...([
    ['amp', '&'],
    ['lt', '<'],
    ['gt', '>'],
    ['quot', '"'],
    ['apos', "'"],
  ] as const),
]);

/** A text with the five entities that every XML has. */
export function plain(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => SIGNS.get(name) ?? whole);
}
