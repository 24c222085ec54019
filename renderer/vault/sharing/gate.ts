/** What the gate is asked, out of a file as it is at this moment. */
import { shownValues } from '../../../shared/change/merge.ts';
import { hash } from '../../../shared/crypto/hash.ts';
import { canonicalText, type Json } from '../../../shared/encoding/canonical.ts';
import { utf8 } from '../../../shared/encoding/bytes.ts';
import { caseKindOf, isCaseKind } from '../../../shared/record/case/index.ts';
import { details, specialSections } from '../../../shared/record/case/sharing.ts';
import type { Values } from '../../../shared/record/field/field.ts';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { filesTogether } from '../household/pairs.ts';
import { limitsOf } from '../requests/limits.ts';
import { pausedIn } from '../notices/paused.ts';
import { basisNow } from './basis.ts';
import type { Basis } from '../../../shared/rules/lawful-basis.ts';
import { stoppedBy } from '../../../shared/rules/restriction.ts';
import { consentLapsed } from '../../../shared/rules/consent-lapsed.ts';
import { isAbout, isSameRecipient } from '../../../shared/rules/recipient-name.ts';
import {
  type DecisionForGate,
  sharingGate,
  sharingPurposes,
  type Verdict,
} from '../../../shared/rules/sharing-gate.ts';
import { belongedTo, teamOfKind } from '../../../shared/membership/membership.ts';
import type { DecisionNow } from '../api.ts';
import { writesOf } from '../records/view.ts';
import type { CaseFile, Session } from '../session.ts';
import { decidedTogether } from '../views/decisions.ts';
import { organisationFile, personOf, recordsOf, standingOf, standingRecords } from '../views/records.ts';

export interface Gate {
  /** Null until a recipient and a reason are chosen. */
  verdict: Verdict | null;
  recipient: Recipient | null;
  /** Null until a reason is chosen. */
  basis: Basis | null;
  special: boolean;
  aboutOthers: number;
  /** The act that each consent purpose was last decided in. */
  acts: ReadonlyMap<string, string>;
}

interface Recipient {
  name: string;
  kind: string;
  /** Somebody around the person, by their record; null for an entry of the directory. */
  around: string | null;
  known: boolean;
  never: boolean;
}

/** `values` of a sharing as far as its form is filled in. What any file of the person forbids is forbidden in this one. */
export function gateOf(session: Session, file: CaseFile, values: Values, today: string): Gate {
  const files = filesTogether(session)(file);
  const recipient = recipientOf(session, files, values);
  const purpose = sharingPurposes.find((one) => one === values['purpose']);
  const picked = pickedFrom(files, values['items'] ?? []);
  const now = decidedTogether(files).standing.filter(({ decision }) => decision.recipient !== null);
  const special =
    values['special'] === true ||
    picked.some(({ kind }) => isCaseKind(kind) && specialSections.includes(caseKindOf(kind).section));
  const named = now.filter(
    ({ decision, answer }) =>
      recipient !== null && decision.recipient !== null && isAbout(decision.recipient, answer, recipient),
  );
  const pauses = new Map(files.map((one) => [one.id, pausedIn(session, one, today)]));
  const limits = limitsOf(session, file, today);
  const basis = purpose === undefined ? null : basisNow(session, purpose);
  const verdict =
    recipient === null || purpose === undefined || basis === null
      ? null
      : sharingGate({
          purpose,
          six: basis.six,
          assessed: basis.assessed,
          known: recipient.known,
          never: recipient.never,
          decisions: named.map((one): DecisionForGate => ({
            purpose: one.purpose,
            answer: one.answer,
            explicit: one.decision.kind === 'special-category',
            parked: one.safety === 'parked',
            lapsed: isLapsed(files, one, today),
            paused: pauses.get(one.file)?.get(one.purpose) ?? null,
          })),
          othersAllowed: now.some((one) => one.answer === 'given' && !named.includes(one)),
          relies: wordOf(values, 'relies'),
          special,
          reason: wordOf(values, 'reason'),
          limit: stoppedBy(limits, 'sharing', purpose),
          granted: isGranted(session, file, wordOf(values, 'request')),
        });
  return {
    verdict,
    basis,
    recipient,
    special,
    aboutOthers: picked.filter(({ values: held }) => held['aboutOthers'] === true).length,
    acts: new Map(now.map(({ purpose: id, act }) => [id, act])),
  };
}

/** Null while none is chosen. */
function recipientOf(session: Session, files: readonly CaseFile[], values: Values): Recipient | null {
  const to = wordOf(values, 'to');
  const id = wordOf(values, to === 'around' ? 'around' : 'recipient');
  if (to === '' || id === '') return null;
  if (to === 'around') {
    const contacts = files.flatMap((file) => standingRecords(file, 'contact'));
    const contact = contacts.find(({ record }) => record === id)?.value;
    const { name = '', never: here = false } = contact ?? {};
    const never = contacts.some(({ value }) => value.never && isSameRecipient(value.name, name));
    const known = contact !== undefined;
    return { name, kind: 'family-carer', around: id, known, never: here || never };
  }
  const organisation = organisationFile(session);
  const entries = organisation === undefined ? [] : recordsOf(organisation, 'directory-entry');
  const entry = entries.find(({ record }) => record === id)?.value;
  const { name = '', kind = '', endedOn = '' } = entry ?? {};
  const never = files
    .flatMap((file) => standingOf(file, 'never-share'))
    .some(({ recipient, endedOn: liftedOn }) => recipient === id && liftedOn === '');
  return { name, kind, around: null, known: entry !== undefined && endedOn === '', never };
}

/** @param files those of the person, among them the one in which it was decided. */
export function isLapsed(
  files: readonly CaseFile[],
  { file: id, act, at }: Pick<DecisionNow, 'file' | 'act' | 'at'>,
  today: string,
): boolean {
  const file = files.find((one) => one.id === id);
  const statement = [...(file?.acts.values() ?? [])].find((one) => one.statement.act === act)?.statement;
  const born = file === undefined ? '' : (personOf(file)?.value.dateOfBirth ?? '');
  const capacity = statement?.decider.capacity ?? 'self';
  return consentLapsed({ on: at.slice(0, 10), capacity, born }, today);
}

/** Granted, in whole or in part, by somebody who belonged to the data-protection team when the office took the decision in. */
function isGranted({ membership }: Session, file: CaseFile, decision: string): boolean {
  const known = recordsOf(file, 'authority-decision').find(({ record }) => record === decision);
  if (known === undefined || known.value.decision === 'refused') return false;
  const [write] = writesOf(known.merged);
  if (write === undefined) return false;
  const team = teamOfKind(membership, 'data-protection')?.team ?? '';
  const place = file.changes.get(write.change)?.feed?.log ?? membership.size;
  return belongedTo(membership, write.worker, team, place);
}

interface Picked {
  kind: string;
  record: string;
  values: Record<string, Json>;
}

/** What is shown of one file can be picked from another of the same person. */
function pickedFrom(files: readonly CaseFile[], items: Json): Picked[] {
  if (!Array.isArray(items)) return [];
  return items.flatMap((pointer) => {
    const merged =
      typeof pointer === 'string'
        ? files.map((file) => file.merged.records.get(pointer)).find((known) => known !== undefined)
        : undefined;
    return merged === undefined
      ? []
      : [{ kind: merged.kind, record: merged.record, values: shownValues(merged) }];
  });
}

/** A fingerprint of all that goes, as it is at this moment: the file's history can give it back and show that it is the same. */
export function copyHash(session: Session, file: CaseFile, values: Values): string {
  const person = personOf(file)?.value;
  const held: Record<(typeof details)[number], Json> = {
    name: person?.legalName ?? '',
    'birth-date': person?.dateOfBirth ?? '',
    address: person?.address ?? null,
    phone: person?.phone ?? '',
    'nhs-number': person?.nhsNumber ?? '',
    'record-number': person?.recordNumber ?? '',
  };
  const chosen = Array.isArray(values['details']) ? values['details'] : [];
  const facts = Object.fromEntries(
    details.filter((name) => chosen.includes(name)).map((name) => [name, held[name]]),
  );
  const items = pickedFrom(filesTogether(session)(file), values['items'] ?? []).map(
    ({ kind, record, values: each }) => ({
      kind,
      record,
      values: each,
    }),
  );
  return hash(
    'copy',
    utf8(canonicalText({ items, facts, said: values['alsoSaid'] ?? '', letter: values['letter'] ?? '' })),
  );
}
