// The classes of Word as far as this host simulates them. Whatever is not here, no program gets.
import { contentControl, contentControlCollection } from './content-control.ts';
import { application, customPropertyCollection, customPropertyRows, customXmlPart, customXmlPartCollection, customXmlPartScopedCollection, document, documentCreated, documentProperties, pageSetup, section, sectionCollection } from './document.ts'; // prettier-ignore
import type { ClassRows } from './member.ts';
import { paragraph, paragraphCollection } from './paragraph.ts';
import { body, font, range, rangeCollection } from './range.ts';
import { comment, commentCollection, trackedChange, trackedChangeCollection } from './review.ts';

export const classes: Readonly<Record<string, ClassRows>> = {
  Application: application,
  Body: body,
  Comment: comment,
  CommentCollection: commentCollection,
  ContentControl: contentControl,
  ContentControlCollection: contentControlCollection,
  CustomProperty: customPropertyRows,
  CustomPropertyCollection: customPropertyCollection,
  CustomXmlPart: customXmlPart,
  CustomXmlPartCollection: customXmlPartCollection,
  CustomXmlPartScopedCollection: customXmlPartScopedCollection,
  Document: document,
  DocumentCreated: documentCreated,
  DocumentProperties: documentProperties,
  Font: font,
  PageSetup: pageSetup,
  Paragraph: paragraph,
  ParagraphCollection: paragraphCollection,
  Range: range,
  RangeCollection: rangeCollection,
  Section: section,
  SectionCollection: sectionCollection,
  TrackedChange: trackedChange,
  TrackedChangeCollection: trackedChangeCollection,
};

/** The surface as the browser part needs it: what there is, not what it does. */
export const surface = Object.fromEntries(
  Object.entries(classes).map(([name, rows]) => [
    name,
    Object.fromEntries(
      Object.entries(rows).map(([member, row]) => [
        member,
        {
          kind: row.kind,
          since: row.since,
          ...('of' in row && { of: row.of }),
          ...('gives' in row && { gives: row.gives }),
          ...(row.kind === 'value' && { isDate: row.isDate, isWritable: row.write !== undefined }),
        },
      ]),
    ),
  ]),
);
