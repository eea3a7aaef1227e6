import { event } from '../../events/event.ts';
import type { issuedDocuments } from './issued-documents.ts';

/** A policy as it was when its documents went out. */
interface Issued {
  readonly id: string;
  readonly number: string;
  readonly producerId: string;
  readonly carrierId: string;
  readonly insuredId: string;
}

/** The documents of a policy are out. `sequence` is the policy's version then. */
export const policyIssuedEvent = (
  { id: policyId, number: policyNumber, producerId, carrierId, insuredId }: Issued,
  sequence: number,
  issued: ReturnType<typeof issuedDocuments>,
) => {
  const documents = issued.map(({ id, kind, formNumber, formEdition, checksum }) => ({
    id,
    kind,
    formNumber,
    formEdition,
    checksum,
  }));
  const ids = { policyId, policyNumber, producerId, carrierId, insuredId };
  return event('policy.issued', { id: policyId, sequence }, { ...ids, documents });
};
