import { Send, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { type CaseKindName, caseKindOf } from '../../../shared/record/case/index.ts';
import {
  emptyValues,
  readForm,
  type TypedForm,
  typedForm,
  typedFormSchema,
} from '../../../shared/record/field/form.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Card } from '../../ui/Card.tsx';
import { Stack } from '../../ui/Screen.tsx';
import type { OfficeView, TeamView } from '../../vault/office-api.ts';
import { FoundNote } from '../drafts/DraftNote.tsx';
import { useFormDraft } from '../drafts/use-form-draft.ts';
import { useRuleContext } from '../record/file-context.ts';
import { FormFoot } from '../record/FormFoot.tsx';
import { useHandedIn } from '../record/handed-in.ts';
import { RecordForm } from '../record/RecordForm.tsx';
import { ImpactNote } from '../requests/ImpactNote.tsx';
import { useSession } from '../shell/session.ts';
import { useAsk, useVault } from '../shell/vault.tsx';
import { Readers } from '../tell/Readers.tsx';
import { keepsOwn } from './keeps-own.ts';

const draftSchema = z.strictObject({ typed: typedFormSchema });

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
  const { fields, parts, derive } = caseKindOf(kind);
  const { ask, busy, problem } = useAsk();
  const context = useRuleContext();
  const place = { form: kind, file: about, record: null };
  const draft = useFormDraft<{ typed: TypedForm }>(place, {
    version: 1,
    content: { typed: { ...typedForm(fields, emptyValues(fields)), ...start } },
    schema: draftSchema,
  });
  const { problems, attempt, isRight } = useHandedIn();
  if (draft === null) return null;
  const { typed } = draft.content;
  const { checked } = derive(readForm(fields, typed, context).values);

  const send = () =>
    draft.saving(async () => {
      const sent = await ask('sendRecord', { about: about ?? '', kind, typed });
      if (sent?.ok !== true || !isRight(sent.value.problems)) return false;
      // What is said next about where it rests must count it.
      const status = await vault.call('syncStatus');
      if (status.ok) useSession.setState({ sync: status.value });
      onSent(sent.value.receipt);
      return true;
    });

  return (
    <Stack>
      <Card icon={UsersRound} title={t('tell.who')}>
        <Readers office={office} team={team} />
        {!keepsOwn(kind, team) && <p className="card-foot">{t('tell.gone')}</p>}
      </Card>
      <FoundNote {...draft} />
      <RecordForm
        kind={kind}
        fields={fields}
        parts={parts}
        typed={typed}
        problems={problems}
        attempt={attempt}
        context={context}
        onChange={(next) => draft.edit({ typed: next })}
        onSubmit={() => void send()}
      >
        {checked === 'unknown' && (
          <Banner tone="wait" role="status">
            {t('restricted.unchecked')}
          </Banner>
        )}
        <ImpactNote typed={typed} />
        <FormFoot draft={draft} problem={problem} busy={busy} icon={Send} label={t('tell.send')} />
      </RecordForm>
    </Stack>
  );
}
