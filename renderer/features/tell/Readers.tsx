import { useTranslation } from 'react-i18next';
import { inWords } from '../../ui/in-words.ts';
import { List } from '../../ui/List.tsx';
import { Literal } from '../../ui/Literal.tsx';
import type { OfficeView, TeamView } from '../../vault/office-api.ts';
import { nameOf } from '../shell/office.ts';
import { teamLabel } from '../shell/team-label.ts';

/** By name, who will read what is handed over. */
export function Readers({ office, team }: { office: OfficeView; team: TeamView }) {
  const { t } = useTranslation();
  if (team.members.length === 0) return <p>{t('tell.nobody')}</p>;
  return (
    <>
      <p>{t('tell.readers', { team: inWords(teamLabel(t, team)) })}</p>
      <List className="access-people">
        {team.members.map((worker) => (
          <li key={worker}>
            <Literal>{nameOf(office, worker)}</Literal>
          </li>
        ))}
      </List>
    </>
  );
}
