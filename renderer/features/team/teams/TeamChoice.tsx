import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckGroup } from '../../../ui/Choice.tsx';
import type { OfficeView } from '../../../vault/office-api.ts';
import { teamIn } from '../team-words.ts';

/** Teams to be in, each with what it opens. Everybody's is not asked about, and another worker's own list is nobody else's. */
export function TeamChoice({
  label,
  hint,
  office,
  of,
  chosen,
  onChange,
}: {
  label: string;
  hint: ReactNode;
  office: OfficeView;
  /** Whose teams; null for somebody who is only invited. */
  of: string | null;
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}) {
  const { t } = useTranslation();
  const open = office.teams.filter(
    ({ kind, members }) => kind !== 'everyone' && (kind !== 'own' || (of !== null && members.includes(of))),
  );
  return (
    <CheckGroup
      label={label}
      hint={hint}
      values={chosen}
      onChange={onChange}
      options={open.map((team) => ({
        value: team.team,
        label: teamIn(t, team),
        hint: t(`team.kinds.${team.kind}`),
      }))}
    />
  );
}
