import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { fileReference } from '../../../../shared/rules/file-reference.ts';
import type { OfferedBody, OfferView, OfficeView } from '../../../vault/office-api.ts';
import { nameIn, namesIn, teamsIn } from '../team-words.ts';

export interface OfferWords {
  /** Who asks for what. */
  what: string;
  /** What follows from approving it. */
  means: string;
}

/** Whom it is about, where it is about one worker. */
export function aboutWorker(what: OfferedBody): string | null {
  return what.type === 'member' || what.type === 'leave' || what.type === 'invite' ? what.worker : null;
}

/** What waits for a second person, as plain sentences. */
export function useOfferWords(office: OfficeView): (offer: OfferView) => OfferWords {
  const { t } = useTranslation();
  return ({ what, by }) => wordsOf(t, office, what, namesIn(t, office, by));
}

function wordsOf(t: TFunction, office: OfficeView, what: OfferedBody, by: string): OfferWords {
  switch (what.type) {
    case 'invite':
    case 'leave': {
      const known = office.members.some(({ worker }) => worker === what.worker);
      const key = what.type === 'invite' && known ? 'laptop' : what.type;
      const name = nameIn(t, office, what.worker);
      return { what: t(`team.offer.${key}`, { by, name }), means: t(`team.offerMeans.${key}`) };
    }
    case 'member':
      return memberWords(t, office, what, by);
    case 'team': {
      const names = namesIn(t, office, what.members);
      const kind = t(`team.kindNames.${what.kind}`);
      return { what: t('team.offer.team', { by, kind, names }), means: t('team.offerMeans.team') };
    }
    case 'erase': {
      const reference = fileReference(what.file);
      const because = t(`erase.by.${what.ground}`);
      return {
        what: t('team.offer.erase', { by, reference }),
        means: `${because} ${t('team.offerMeans.erase')}`,
      };
    }
    case 'erase-part': {
      const { file, ground, records } = what;
      const named = { by, reference: fileReference(file), count: records.length };
      const because = t(`erase.by.${ground}`);
      return {
        what: t('team.offer.erasePart', named),
        means: `${because} ${t('team.offerMeans.erasePart')}`,
      };
    }
    case 'policy': {
      const { leaseDays: days, breakGlassHours: hours } = what;
      return { what: t('team.offer.policy', { by, days, hours }), means: t('team.offerMeans.policy') };
    }
    case 'server-key':
    case 'recovery':
    case 'restore':
      return { what: t(`team.offer.${what.type}`, { by }), means: t(`team.offerMeans.${what.type}`) };
  }
}

function memberWords(
  t: TFunction,
  office: OfficeView,
  { worker, joins, leaves, administrator }: Extract<OfferedBody, { type: 'member' }>,
  by: string,
): OfferWords {
  const name = nameIn(t, office, worker);
  if (administrator !== null) {
    const key = administrator ? 'make' : 'unmake';
    return { what: t(`team.offer.${key}`, { by, name }), means: t(`team.offerMeans.${key}`) };
  }
  const into = teamsIn(t, office, joins);
  const outOf = teamsIn(t, office, leaves);
  const means = t('team.offerMeans.teams');
  if (leaves.length === 0) return { what: t('team.offer.joins', { by, name, teams: into }), means };
  if (joins.length === 0) return { what: t('team.offer.leavesTeams', { by, name, teams: outOf }), means };
  return { what: t('team.offer.both', { by, name, joins: into, leaves: outOf }), means };
}
