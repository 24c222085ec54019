/** What keeps files out of every disposal: holds on record, and cases that are open. What counts in one file of a person counts in all. */
import { type Hold, isHeldOn, sinceAlleged } from '../../../shared/rules/retention/holds.ts';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { caseOnRecord, lastStep } from '../../../shared/rules/request/events.ts';
import type { BodyOf } from '../../../shared/membership/bodies.ts';
import { filesTogether } from '../household/pairs.ts';
import { officeCases } from '../office-cases/read.ts';
import { recordViews } from '../records/view.ts';
import { isOfItsTeam } from '../restricted/own-team.ts';
import type { CaseFile, Session } from '../session.ts';
import { organisationFile, recordsOf, standingOf } from '../views/records.ts';

/** What this laptop knows beside the files themselves, read once for asking about many. */
export interface Around {
  together: (file: CaseFile) => [CaseFile, ...CaseFile[]];
  /** By person's file: requests and complaints about data, those that are closed too. Only the team's laptops know of them. */
  cases: ReadonlyMap<string, readonly Hold[]>;
  /** Files about which abuse of a child was told, where this laptop may read it. */
  alleged: ReadonlySet<string>;
  /** By record. */
  contracts: ReadonlyMap<string, { reportingEndsOn: string; recordsCode: boolean }>;
}

const ofTheOffice = ['rights-request', 'data-complaint'] as const;

export function around(session: Session): Around {
  const cases = ofTheOffice.flatMap((kind) => officeCases(session, kind));
  const byFile = Map.groupBy(cases, ({ view }) => wordOf(view.values, 'about'));
  const concerns = [...session.files.values()]
    .filter((file) => isOfItsTeam(session, file, 'concern'))
    .flatMap((file) => recordViews(session, file));
  return {
    together: filesTogether(session),
    cases: new Map(
      [...byFile].map(([file, some]) => [
        file,
        some.map(({ view, steps }) => ({
          kind: 'open-case',
          placedOn: wordOf(view.values, 'receivedOn'),
          reviewOn: '',
          liftedOn: wordOf(lastStep(caseOnRecord(view, steps).steps, 'closed')?.values ?? {}, 'on'),
        })),
      ]),
    ),
    alleged: new Set(
      concerns
        .filter(({ values }) => values['whom'] === 'child' && isSexual(values['harms']))
        .map(({ values }) => wordOf(values, 'about')),
    ),
    contracts: contractsOf(session),
  };
}

function contractsOf(session: Session): Around['contracts'] {
  const organisation = organisationFile(session);
  const contracts = organisation === undefined ? [] : recordsOf(organisation, 'contract');
  return new Map(
    contracts.map(({ record, value: { reportingEndsOn, recordsCode } }) => [
      record,
      { reportingEndsOn, recordsCode: recordsCode === 'yes' },
    ]),
  );
}

const isSexual = (harms: unknown) => Array.isArray(harms) && harms.includes('sexual');

const answered = ['answered', 'closed'];

/** @param files all of one person. */
export function holdsOf({ cases, alleged }: Around, files: readonly CaseFile[]): Hold[] {
  const written = files.flatMap((file) => [
    ...holdsOnRecord(file),
    ...(cases.get(file.id) ?? []),
    ...standingOf(file, 'complaint').map(({ receivedOn, stage, answeredOn }): Hold => ({
      kind: 'open-case',
      placedOn: receivedOn,
      reviewOn: '',
      liftedOn: answered.includes(stage) ? answeredOn : '',
    })),
  ]);
  return [
    ...written,
    ...sinceAlleged(
      written,
      files.some(({ id }) => alleged.has(id)),
    ),
  ];
}

export function holdsOnRecord(file: CaseFile): Hold[] {
  return standingOf(file, 'hold').map(({ kind, placedOn, reviewOn, liftedOn }) => ({
    // Of a newer Doorstep: a hold all the same.
    kind: kind === '' ? 'inquiry' : kind,
    placedOn,
    reviewOn,
    liftedOn,
  }));
}

/**
 * Whether a hold stands against erasing a file on some ground. Who asked for it to be erased has a request that is open: on that ground, and
 * on an order, only holds that somebody wrote down count.
 * @param day ISO.
 */
export function isHeld(
  session: Session,
  file: CaseFile,
  ground: BodyOf<'erase'>['ground'],
  day: string,
): boolean {
  const known = around(session);
  const files = known.together(file);
  if (ground === 'request' || ground === 'order') return isHeldOn(files.flatMap(holdsOnRecord), day);
  return isHeldOn(holdsOf(known, files), day);
}
