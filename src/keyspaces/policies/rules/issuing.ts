import type { documentKind } from '../../../../schema/document.ts';
import type { policyStatus } from '../../../../schema/policies/enums.ts';
import type { PolicyForm } from '../../../../schema/program-terms.ts';
import type { Transitions } from '../../global/rules/lifecycle.ts';

type Status = keyof typeof policyStatus;

/** The statuses that a policy may get by being issued when its documents cannot go out: none from any. */
export const notIssuable: Transitions<Status> = {
  bound: [],
  issued: [],
  active: [],
  expired: [],
  renewed: [],
  cancelled: [],
  non_renewed: [],
};

/** What of a policy says whether its documents may go out. */
interface Issuable {
  readonly status: Status;
  readonly effectiveDate: string;
  readonly documentsIssuedAt: Date | null;
}

/**
 * The status of a policy whose documents go out on a day; null when they cannot: they go out once, while it is bound or its
 * cover has begun. Before its first day it is issued. From then on time alone moves it: cover begins by date, whatever was
 * printed.
 */
export const statusWhenIssued = (
  { status, effectiveDate, documentsIssuedAt }: Issuable,
  day: string,
): Status | null => {
  if (documentsIssuedAt !== null || (status !== 'bound' && status !== 'active')) return null;
  return status === 'bound' && effectiveDate > day ? 'issued' : status;
};

/** The kind of a form: a declarations page is titled so, by the custom of all who file forms. */
const kindOf = ({ title }: PolicyForm): keyof typeof documentKind =>
  /\bdeclarations\b/i.test(title) ? 'declarations' : 'form';

/** What a contract must have beside the terms of a program: a page that says what is insured, and a form that says how. */
const needed = { declarations: 'Declarations', form: 'Coverage form' } as const;

/** The form without which a policy is not issued, and which the terms of its program lack; null when they have all. */
export const missingForm = (forms: readonly PolicyForm[]): string | null => {
  const kinds = new Set(forms.map(kindOf));
  if (!kinds.has('declarations')) return needed.declarations;
  return kinds.has('form') ? null : needed.form;
};

/** The version of the templates by which documents are filled. A change of a template is another version. */
const templateVersion = 1;

/** The policy that documents are of, and whose book it is in. */
interface Documented {
  readonly id: string;
  readonly producerId: string;
  readonly carrierId: string;
  readonly insuredId: string;
}

/** The documents of a policy, one for each form of its program, the declarations page first. */
export const policyDocuments = (
  { id: subjectId, producerId, carrierId, insuredId }: Documented,
  forms: readonly PolicyForm[],
) => {
  const isDeclarations = (form: PolicyForm) => kindOf(form) === 'declarations';
  const inOrder = [...forms.filter(isDeclarations), ...forms.filter((form) => !isDeclarations(form))];
  return inOrder.map((form, index) => ({
    subjectId,
    producerId,
    carrierId,
    insuredId,
    ordinal: index + 1,
    kind: kindOf(form),
    formNumber: form.number,
    formEdition: form.edition,
    title: form.title,
    templateVersion,
    status: 'issued' as const,
  }));
};
