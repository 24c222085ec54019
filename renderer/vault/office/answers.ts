/** The organisation's part of what a screen may ask. What writes goes in turn; what only reads does not wait. */
import type { OfficeCalls } from '../office-api.ts';
import { done } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import { fileAccess, shareFile, unshareFile } from './access.ts';
import { deviceReport } from './device-report.ts';
import { eraseFile } from './erase.ts';
import { breakGlass, openGlass, reviewGlass } from './glass.ts';
import { ownFitness, setFitnessFrom } from './fitness.ts';
import { nameTeam, setName, setFitness, setUndertaking } from './names.ts';
import { approve, dropOffer } from './offers.ts';
import { keyDays } from './key-days.ts';
import { office } from './overview.ts';
import { decideParked, parked } from './parked.ts';
import { cancelInvitation, changeMember, invite, makeTeam, removeDevice, removeWorker } from './people.ts';
import { propose } from './propose.ts';
import { type RecoveryCards, renewRecovery } from './recovery.ts';
import { proposeRestore } from './restore.ts';
import { tripsOn } from '../records/trips.ts';
import type { AnswersTo, Turns } from '../turns.ts';
import { makeRunSheet, runSheets } from './run-sheets.ts';
import { notesAbout, tellTeam } from './tell.ts';

export function officeAnswers(
  ports: Ports,
  { opened, writing }: Turns,
  cards: RecoveryCards,
): AnswersTo<Exclude<keyof OfficeCalls, 'found'>> {
  return {
    recoveryCards: async () => done(cards.make()),
    async checkCards(cardA, cardB) {
      const checked = cards.check(cardA, cardB);
      if (checked.ok) checked.value.secret.wipe();
      return checked.ok ? done(null) : checked;
    },
    office: () => opened((session) => office(ports, session)),
    invite: (form) => writing((session) => invite(ports, session, form)),
    cancelInvitation: (invitation) => writing((session) => cancelInvitation(ports, session, invitation)),
    makeTeam: (form) => writing((session) => makeTeam(ports, session, form)),
    nameTeam: (team, name) =>
      writing(async (session) => {
        const named = await nameTeam(ports, session, team, name);
        return named.ok ? done(null) : named;
      }),
    setName: (...named) => writing((session) => setName(ports, session, ...named)),
    setFitness: (...about) => writing((session) => setFitness(ports, session, ...about)),
    fitness: () => opened((session) => done(ownFitness(ports, session))),
    setFitnessFrom: (typed) => writing((session) => setFitnessFrom(ports, session, typed)),
    setUndertaking: (...signed) => writing((session) => setUndertaking(ports, session, ...signed)),
    changeMember: (form) => writing((session) => changeMember(ports, session, form)),
    removeWorker: (worker, wipe) => writing((session) => removeWorker(ports, session, worker, wipe)),
    removeDevice: (device, why, wipe) =>
      writing((session) => removeDevice(ports, session, device, why, wipe)),
    keyDays: () => opened((session) => done(keyDays(session))),
    deviceReport: (device) => opened((session) => deviceReport(session, device)),
    approve: (offer) => writing((session) => approve(ports, session, offer)),
    dropOffer: (offer) => writing((session) => dropOffer(session, offer)),
    setPolicy: (policy) => writing((session) => propose(ports, session, { type: 'policy', ...policy })),
    renewRecovery: (cardA, cardB) =>
      writing((session) => renewRecovery(ports, session, cards.check(cardA, cardB))),
    fileAccess: (file) => opened((session) => fileAccess(ports, session, file)),
    shareFile: (file, team, until) => writing((session) => shareFile(ports, session, file, team, until)),
    unshareFile: (file, team) => writing((session) => unshareFile(ports, session, file, team)),
    sayRestored: () => writing((session) => proposeRestore(ports, session)),
    eraseFile: (file, ground) => writing((session) => eraseFile(ports, session, file, ground)),
    breakGlass: (form) => writing((session) => breakGlass(ports, session, form)),
    openGlass: (entry) => opened((session) => openGlass(ports, session, entry)),
    reviewGlass: (entry, verdict) => writing((session) => reviewGlass(ports, session, entry, verdict)),
    parked: () => opened((session) => parked(ports, session)),
    decideParked: (changes, verdict) => writing((session) => decideParked(ports, session, changes, verdict)),
    tellTeam: (form) => writing((session) => tellTeam(ports, session, form)),
    makeRunSheet: (form) => writing((session) => makeRunSheet(ports, session, form)),
    runSheets: () => opened((session) => done(runSheets(session))),
    tripsOn: (day) => opened((session) => done(tripsOn(session, day))),
    notesAbout: (file) => opened((session) => done(notesAbout(session, file))),
  };
}
