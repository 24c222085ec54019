/** What the gate is asked, out of a file as it is at this moment. */
import { shownValues } from '../../../shared/change/merge.ts';
import { hash } from '../../../shared/crypto/hash.ts';
import { canonicalText, type Json } from '../../../shared/encoding/canonical.ts';
import { utf8 } from '../../../shared/encoding/bytes.ts';
import { caseKindOf, isCaseKind } from '../../../shared/record/case/index.ts';
import { details, specialSections } from '../../../shared/record/case/sharing.ts';
import type { Values } from '../../../shared/record/field/field.ts';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { pausedIn } from '../notices/paused.ts';
import { consentLapsed } from '../../../shared/rules/consent-lapsed.ts';
import { isSameRecipient } from '../../../shared/rules/recipient-name.ts';
import {
  type DecisionForGate,
  sharingGate,
  sharingPurposes,
  type Verdict,
} from '../../../shared/rules/sharing-gate.ts';
import { teamOfKind } from '../../../shared/membership/membership.ts';
import type { CaseFile, Session } from '../session.ts';
import { decisionsNow } from '../views/file-view.ts';
import { organisationFile, personOf, recordsOf, type Shown } from '../views/records.ts';

export interface Gate {
  /** Null until a recipient and a reason are chosen. */
  verdict: Verdict | null;
  recipient: Recipient | null;
  special: boolean;
  aboutOthers: number;
  /** The act that each consent purpose was last decided in. */
  acts: ReadonlyMap<string, string>;
}

interface Recipient {
  name: string;
  kind: string;
  known: boolean;
  never: boolean;
}

/** `values` of a sharing as far as its form is filled in. */
export function gateOf(session: Session, file: CaseFile, values: Values, today: string): Gate {
  const recipient = recipientOf(session, file, values);
  const purpose = sharingPurposes.find((one) => one === values['purpose']);
  const picked = pickedFrom(file, values['items'] ?? []);
  const now = decisionsNow(file).filter(({ decision }) => decision.recipient !== null);
  const special =
    values['special'] === true ||
    picked.some(({ kind }) => isCaseKind(kind) && specialSections.includes(caseKindOf(kind).section));
  const named = now.filter(({ decision }) =>
    isSameRecipient(decision.recipient?.name ?? '', recipient?.name ?? ''),
  );
  const paused = pausedIn(session, file, today);
  const verdict =
    recipient === null || purpose === undefined
      ? null
      : sharingGate({
          purpose,
          known: recipient.known,
          never: recipient.never,
          decisions: named.map((one): DecisionForGate => ({
            purpose: one.purpose,
            answer: one.answer,
            explicit: one.decision.kind === 'special-category',
            parked: one.safety === 'parked',
            lapsed: isLapsed(file, one, today),
            paused: paused.get(one.purpose) ?? null,
          })),
          othersAllowed: now.some((one) => one.answer === 'given' && !named.includes(one)),
          relies: wordOf(values, 'relies'),
          special,
          reason: wordOf(values, 'reason'),
          granted: isGranted(session, file, wordOf(values, 'request')),
        });
  return {
    verdict,
    recipient,
    special,
    aboutOthers: picked.filter(({ values: held }) => held['aboutOthers'] === true).length,
    acts: new Map(now.map(({ purpose: id, act }) => [id, act])),
  };
}

/** Null while none is chosen. */
function recipientOf(session: Session, file: CaseFile, values: Values): Recipient | null {
  const to = wordOf(values, 'to');
  const id = wordOf(values, to === 'around' ? 'around' : 'recipient');
  if (to === '' || id === '') return null;
  if (to === 'around') {
    const contact = recordsOf(file, 'contact').find(({ record }) => record === id)?.value;
    const { name = '', never = false } = contact ?? {};
    return { name, kind: 'family-carer', known: contact !== undefined, never };
  }
  const organisation = organisationFile(session);
  const entries = organisation === undefined ? [] : recordsOf(organisation, 'directory-entry');
  const entry = entries.find(({ record }) => record === id)?.value;
  const { name = '', kind = '', endedOn = '' } = entry ?? {};
  const never = standing(recordsOf(file, 'never-share')).some(
    ({ value }) => value.recipient === id && value.endedOn === '',
  );
  return { name, kind, known: entry !== undefined && endedOn === '', never };
}

/** Those that nobody marked as a mistake. */
function standing<S extends Pick<Shown<'never-share'>, 'merged'>>(records: readonly S[]): S[] {
  return records.filter(({ merged }) => (shownValues(merged)['mistake'] ?? '') === '');
}

export function isLapsed(file: CaseFile, { act, at }: { act: string; at: string }, today: string): boolean {
  const statement = [...file.acts.values()].find((one) => one.statement.act === act)?.statement;
  const born = personOf(file)?.value.dateOfBirth ?? '';
  const capacity = statement?.decider.capacity ?? 'self';
  return consentLapsed({ on: at.slice(0, 10), capacity, born }, today);
}

/** Granted, in whole or in part, by somebody who belongs to the data-protection team. */
function isGranted({ membership }: Session, file: CaseFile, decision: string): boolean {
  const known = recordsOf(file, 'authority-decision').find(({ record }) => record === decision);
  if (known === undefined || known.value.decision === 'refused') return false;
  const [write] = [...known.merged.fields.values()].flatMap(({ writes }) => [...writes.values()]);
  const team = teamOfKind(membership, 'data-protection')?.team ?? '';
  return membership.members.get(write?.worker ?? '')?.teams.has(team) === true;
}

interface Picked {
  kind: string;
  record: string;
  values: Record<string, Json>;
}

export function pickedFrom(file: CaseFile, items: Json): Picked[] {
  if (!Array.isArray(items)) return [];
  return items.flatMap((pointer) => {
    const merged = typeof pointer === 'string' ? file.merged.records.get(pointer) : undefined;
    return merged === undefined
      ? []
      : [{ kind: merged.kind, record: merged.record, values: shownValues(merged) }];
  });
}

/** A fingerprint of all that goes, as it is at this moment: the file's history can give it back and show that it is the same. */
export function copyHash(file: CaseFile, values: Values): string {
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
  const items = pickedFrom(file, values['items'] ?? []).map(({ kind, record, values: each }) => ({
    kind,
    record,
    values: each,
  }));
  return hash(
    'copy',
    utf8(canonicalText({ items, facts, said: values['alsoSaid'] ?? '', letter: values['letter'] ?? '' })),
  );
}
