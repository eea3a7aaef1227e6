import { basename } from 'node:path';
import { getNamedType, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { readClientDocuments } from '../../contracts/generated-files.ts';
import { schema } from '../graph.ts';
import { linkTo } from '../page.ts';

/** A document that clients ask with. */
export interface ClientDocument {
  /** The name of its file, without the ending. */
  readonly name: string;
  readonly text: string;
}

/** All documents of codegen/documents. */
export const clientDocuments: readonly ClientDocument[] = (await readClientDocuments()).map(({ file, text }) => ({
  name: basename(file, '.graphql'),
  text,
}));

/** What a document names: types, and fields of the two roots. */
export const namesIn = (text: string): ReadonlySet<string> => {
  const names = new Set<string>();
  const info = new TypeInfo(schema);
  const note = (type: Parameters<typeof getNamedType>[0]) => {
    const named = getNamedType(type);
    if (named) names.add(named.name);
  };
  visit(
    parse(text),
    visitWithTypeInfo(info, {
      Field({ name }) {
        const parent = info.getParentType();
        if (parent === schema.getQueryType() || parent === schema.getMutationType()) names.add(name.value);
        note(parent);
        note(info.getType());
      },
      InlineFragment: () => note(info.getType()),
      Argument: () => note(info.getInputType()),
      ObjectField: () => note(info.getInputType()),
      VariableDefinition: () => note(info.getInputType()),
    }),
  );
  return names;
};

const users = new Map<string, string[]>();
for (const { name, text } of clientDocuments) {
  for (const used of namesIn(text)) users.set(used, [...(users.get(used) ?? []), name]);
}

/** Where the documents are shown. */
export const documentsPath = 'reference/documents';

/** Links to the documents that name a type, or a field of a root; empty where none does. */
export const usesOf = (name: string): string =>
  (users.get(name) ?? []).map((document) => linkTo(`\`${document}\``, documentsPath, document)).join(', ');
