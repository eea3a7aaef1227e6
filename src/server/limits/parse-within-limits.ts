import { type DocumentNode, type ParseOptions, parse, Source, visit } from 'graphql';
import { refuseAbove } from './limit-error.ts';
import { measureSelections } from './measure-selections.ts';
import { measureTokens } from './measure-tokens.ts';

const countNodes = (document: DocumentNode): { aliases: number; directives: number } => {
  const counted = { aliases: 0, directives: 0 };
  visit(document, {
    Field: ({ alias }) => {
      if (alias) counted.aliases += 1;
    },
    Directive: () => {
      counted.directives += 1;
    },
  });
  return counted;
};

/**
 * Parses a document that stays below every limit that needs no schema. It runs before validation, whose rules take time
 * that grows faster than the document. Throws the refusal, or graphql's syntax error.
 */
export const parseWithinLimits = (text: string | Source, options?: ParseOptions): DocumentNode => {
  const source = typeof text === 'string' ? new Source(text) : text;
  refuseAbove('document', source.body.length);
  const { tokens, nesting, name } = measureTokens(source);
  refuseAbove('tokens', tokens);
  refuseAbove('nesting', nesting);
  refuseAbove('name', name);
  const document = parse(source, options);
  const { depth, fields } = measureSelections(document);
  refuseAbove('depth', depth);
  refuseAbove('fields', fields);
  const { aliases, directives } = countNodes(document);
  refuseAbove('aliases', aliases);
  refuseAbove('directives', directives);
  return document;
};
