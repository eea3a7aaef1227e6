import {
  type DirectiveNode,
  type DocumentNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  visit,
} from 'graphql';
import * as z from 'zod';

/** A member of a type that can be deprecated: a field, an argument or input field, a value of an enum. */
export type MemberNode = FieldDefinitionNode | InputValueDefinitionNode | EnumValueDefinitionNode;

/** How the reason of every deprecation begins, so that clients know how long a member stays. */
export const announcementForm = 'Removed after <YYYY-MM-DD>: use …';

const announcement = /^Removed after (?<day>\S+): \S/;

const day = z.iso.date();

const reasonOf = (deprecation: DirectiveNode): string => {
  const reason = deprecation.arguments?.find(({ name }) => name.value === 'reason')?.value;
  return reason?.kind === Kind.STRING ? reason.value : '';
};

const deprecationOf = (member: MemberNode): DirectiveNode | undefined =>
  member.directives?.find(({ name }) => name.value === 'deprecated');

/** Until which day a member stays: null when its deprecation does not say so, undefined when it is not deprecated. */
export const lastDayOf = (member: MemberNode): string | null | undefined => {
  const deprecation = deprecationOf(member);
  if (!deprecation) return undefined;
  const { data } = day.safeParse(announcement.exec(reasonOf(deprecation))?.groups?.day);
  return data ?? null;
};

/** The document without the members that are announced to be gone on a day. */
export const withoutDueMembers = (document: DocumentNode, today: string): DocumentNode => {
  const unlessDue = (member: MemberNode): null | undefined => {
    const lastDay = lastDayOf(member);
    return lastDay && lastDay < today ? null : undefined;
  };
  return visit(document, {
    FieldDefinition: unlessDue,
    InputValueDefinition: unlessDue,
    EnumValueDefinition: unlessDue,
  });
};

/** The name of a definition among the ancestors of a member, which hold lists and the document too. */
const nameOf = (ancestor: unknown): string | undefined =>
  typeof ancestor === 'object' && ancestor !== null && 'name' in ancestor
    ? (ancestor as MemberNode).name.value
    : undefined;

/** What a visitor gets beside the node: its key, its parent, its path, and what it stands in, outermost first. */
type VisitorPlace = [unknown, unknown, unknown, readonly unknown[]];

/** The deprecated members of a document by their coordinates, such as `Policy.number` or `Query.policy(number:)`. */
export const deprecatedMembers = (document: DocumentNode): Map<string, MemberNode> => {
  const members = new Map<string, MemberNode>();
  const note = (member: MemberNode, ...[, , , ancestors]: VisitorPlace) => {
    if (!deprecationOf(member)) return;
    const [type, field] = ancestors.flatMap((ancestor) => nameOf(ancestor) ?? []);
    members.set(field ? `${type}.${field}(${member.name.value}:)` : `${type}.${member.name.value}`, member);
  };
  visit(document, { FieldDefinition: note, InputValueDefinition: note, EnumValueDefinition: note });
  return members;
};
