import { Send, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type CaseKindName, caseKindOf } from '../../../shared/record/case/index.ts';
import type { TypedForm } from '../../../shared/record/field/form.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Card } from '../../ui/Card.tsx';
import { Stack } from '../../ui/Screen.tsx';
import type { OfficeView, TeamView } from '../../vault/office-api.ts';
import { DraftedForm } from '../record/DraftedForm.tsx';
import { useDraftedForm } from '../record/use-drafted-form.ts';
import { ImpactNote } from '../requests/ImpactNote.tsx';
import { useSession } from '../shell/session.ts';
import { useVault } from '../shell/vault.tsx';
import { Readers } from '../tell/Readers.tsx';
import { keepsOwn } from './keeps-own.ts';

interface SendingProps {
  /** A case file; null for what is about none. */
  about: string | null;
  kind: CaseKindName;
  start?: TypedForm;
  office: OfficeView;
  team: TeamView;
  onSent: (receipt: string) => void;
}

/** The form of a record for one team, who will read it, and handing it over. */
export function Sending({ about, kind, start, office, team, onSent }: SendingProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const form = useDraftedForm({ kind, file: about, first: start });
  if (form === null) return null;
  const { ask, typed, values } = form;
  const { checked } = caseKindOf(kind).derive(values);
  const send = () =>
    form.handIn(
      () => ask('sendRecord', { about: about ?? '', kind, typed }),
      async ({ receipt }) => {
        // What is said next about where it rests must count it.
        const status = await vault.call('syncStatus');
        if (status.ok) useSession.setState({ sync: status.value });
        onSent(receipt);
      },
    );
  return (
    <Stack>
      <Card icon={UsersRound} title={t('tell.who')}>
        <Readers office={office} team={team} />
        {!keepsOwn(kind, team) && <p className="card-foot">{t('tell.gone')}</p>}
      </Card>
      <DraftedForm form={form} onSubmit={send} foot={{ icon: Send, label: t('tell.send') }}>
        {checked === 'unknown' && (
          <Banner tone="wait" role="status">
            {t('restricted.unchecked')}
          </Banner>
        )}
        <ImpactNote typed={typed} />
      </DraftedForm>
    </Stack>
  );
}
