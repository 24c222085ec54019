import { Send, ShieldAlert, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseKindOf } from '../../../shared/record/case/index.ts';
import {
  emptyValues,
  readForm,
  type TypedForm,
  typedForm,
  typedFormSchema,
} from '../../../shared/record/field/form.ts';
import { z } from 'zod';
import { Banner } from '../../ui/Banner.tsx';
import { Card } from '../../ui/Card.tsx';
import { Literal } from '../../ui/Literal.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen, Stack } from '../../ui/Screen.tsx';
import type { OfficeView, TeamView } from '../../vault/office-api.ts';
import { FoundNote } from '../drafts/DraftNote.tsx';
import { useFormDraft } from '../drafts/use-form-draft.ts';
import { useRuleContext } from '../record/file-context.ts';
import { backToSection } from '../record/places.ts';
import type { EditorProps } from '../record/RecordEditor.tsx';
import { FormFoot } from '../record/FormFoot.tsx';
import { useHandedIn } from '../record/handed-in.ts';
import { RecordForm } from '../record/RecordForm.tsx';
import { useRecordWords } from '../record/words.ts';
import { useOffice } from '../shell/office.ts';
import { useSession } from '../shell/session.ts';
import { teamLabel } from '../shell/team-label.ts';
import { useAsk, useVault } from '../shell/vault.tsx';
import { Readers } from '../tell/Readers.tsx';
import { Told } from '../tell/Told.tsx';

/** Writes a record for the one team that will read it. From then on nobody else can, not even who wrote it. */
export function SendForm(props: EditorProps) {
  const { t } = useTranslation();
  const { view, kind } = props;
  const words = useRecordWords(kind);
  const { kept, section } = caseKindOf(kind);
  const { value: office, problem } = useOffice();
  const [receipt, setReceipt] = useState<string | null>(null);
  const team = office?.teams.find((one) => one.kind === kept);
  const back = { label: t('record.common.back'), onPress: () => backToSection(view.file, section) };
  if (receipt !== null && team !== undefined) {
    return (
      <Screen key="told" title={t('tell.doneTitle')} back={back}>
        <Told team={teamLabel(t, team)} receipt={receipt} />
      </Screen>
    );
  }
  return (
    <Screen title={words.add} lead={<Literal>{view.person.legalName}</Literal>} back={back}>
      {kind === 'concern' && (
        <Banner tone="need" icon={ShieldAlert}>
          {t('tell.danger')}
        </Banner>
      )}
      <ProblemNote problem={problem} />
      {office !== null && team === undefined && <Banner tone="wait">{t('restricted.noTeam')}</Banner>}
      {office !== null && team !== undefined && (
        <Sending {...props} office={office} team={team} onSent={setReceipt} />
      )}
    </Screen>
  );
}

const draftSchema = z.strictObject({ typed: typedFormSchema });

interface SendingProps extends EditorProps {
  office: OfficeView;
  team: TeamView;
  onSent: (receipt: string) => void;
}

function Sending({ view, kind, start, office, team, onSent }: SendingProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const { fields, parts, derive } = caseKindOf(kind);
  const { ask, busy, problem } = useAsk();
  const context = useRuleContext();
  const place = { form: kind, file: view.file, record: null };
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
      const sent = await ask('sendRecord', { about: view.file, kind, typed });
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
        <p className="card-foot">{t('tell.gone')}</p>
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
        <FormFoot draft={draft} problem={problem} busy={busy} icon={Send} label={t('tell.send')} />
      </RecordForm>
    </Stack>
  );
}
