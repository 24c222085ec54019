import { ListChecks, Send, ShieldAlert, UsersRound } from 'lucide-react';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Banner } from '../../ui/Banner.tsx';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Field } from '../../ui/Field.tsx';
import { inWords } from '../../ui/in-words.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen, Stack } from '../../ui/Screen.tsx';
import type { OfficeView, TeamView } from '../../vault/office-api.ts';
import { DraftNote, FoundNote } from '../drafts/DraftNote.tsx';
import { useFormDraft } from '../drafts/use-form-draft.ts';
import { useOffice } from '../shell/office.ts';
import { go } from '../shell/route.ts';
import { useSession } from '../shell/session.ts';
import { teamLabel } from '../shell/team-label.ts';
import { useFile } from '../shell/use-file.ts';
import { useAsk, useVault } from '../shell/vault.tsx';
import { useSaveLock } from '../sync/save-lock.ts';
import { Readers } from './Readers.tsx';
import { Told } from './Told.tsx';

/** Hands words to the safeguarding team. From then on nobody but the team can read them, not even who wrote them. */
export function Tell({ file }: { file: string }) {
  const { t } = useTranslation();
  const { value: view, problem: notOpen } = useFile(file);
  const { value: office, problem: notRead } = useOffice();
  const [receipt, setReceipt] = useState<string | null>(null);
  const back = { label: t('tell.back'), onPress: () => go({ at: 'file', file, tab: 'overview' }) };
  const team = office?.teams.find(({ kind }) => kind === 'safeguarding');

  if (receipt !== null && team !== undefined) {
    return (
      <Screen key="told" title={t('tell.doneTitle')} back={back}>
        <Told team={teamLabel(t, team)} receipt={receipt} />
      </Screen>
    );
  }
  return (
    <Screen
      title={t('tell.title')}
      lead={view === null ? undefined : t('tell.lead', { name: inWords(view.person.legalName) })}
      back={back}
    >
      <Banner tone="need" icon={ShieldAlert}>
        {t('tell.danger')}
      </Banner>
      <ProblemNote problem={notOpen ?? notRead} />
      {office === null && notRead === null && <p className="ui-soft">{t('tell.loading')}</p>}
      {office !== null && team === undefined && <Banner tone="wait">{t('tell.noTeam')}</Banner>}
      {office !== null && team !== undefined && (
        <TellForm file={file} office={office} team={team} onTold={setReceipt} />
      )}
    </Screen>
  );
}

interface FormProps {
  file: string;
  office: OfficeView;
  team: TeamView;
  onTold: (receipt: string) => void;
}

const fresh = { version: 1, content: { words: '' }, schema: z.strictObject({ words: z.string() }) };

function TellForm({ file, office, team, onTold }: FormProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const { ask, busy, problem } = useAsk();
  const lock = useSaveLock();
  const draft = useFormDraft({ form: 'tell-safeguarding', file, record: null }, fresh);
  const [tried, setTried] = useState(false);
  if (draft === null) return <p className="ui-soft">{t('tell.loading')}</p>;
  const { words } = draft.content;
  const empty = words.trim() === '';
  const send = async (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (empty) return;
    await draft.saving(async () => {
      const told = await ask('tellTeam', { file, kind: 'safeguarding', words });
      if (told?.ok !== true) return false;
      // What is said next about where it rests must count it.
      const status = await vault.call('syncStatus');
      if (status.ok) useSession.setState({ sync: status.value });
      onTold(told.value.receipt);
      return true;
    });
  };
  return (
    <form noValidate onSubmit={(event) => void send(event)}>
      <Stack>
        <Card icon={UsersRound} title={t('tell.who')}>
          <Readers office={office} team={team} />
          <p className="card-foot">{t('tell.gone')}</p>
        </Card>
        <FoundNote {...draft} />
        <Card>
          <Field
            label={t('tell.words')}
            hint={t('tell.wordsHint')}
            multiline
            required
            spellCheck
            maxLength={20_000}
            value={words}
            onChange={(typed) => draft.edit({ words: typed })}
            problem={tried && empty ? t('tell.wordsMissing') : undefined}
          />
        </Card>
        <DraftNote {...draft} />
        <ProblemNote problem={problem} />
        <Buttons push>
          <Button
            kind="quiet"
            icon={ListChecks}
            onPress={() => go({ at: 'record', file, kind: 'concern', record: null })}
          >
            {t('tell.whole')}
          </Button>
          <Button type="submit" kind="main" icon={Send} busy={busy} {...lock}>
            {t('tell.send')}
          </Button>
        </Buttons>
      </Stack>
    </form>
  );
}
