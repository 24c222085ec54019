import { Contact, PencilLine } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contactFields, contactValues } from '../../../../shared/record/contacts.ts';
import { typedForm } from '../../../../shared/record/field/form.ts';
import { localDay } from '../../../../shared/rules/calendar.ts';
import { announce } from '../../../ui/announce.ts';
import { Button, Buttons } from '../../../ui/Button.tsx';
import { Card, Facts } from '../../../ui/Card.tsx';
import { Literal } from '../../../ui/Literal.tsx';
import { Stack } from '../../../ui/Screen.tsx';
import type { Library } from '../../../vault/api.ts';
import { FormFoot } from '../../record/FormFoot.tsx';
import { useHandedIn } from '../../record/handed-in.ts';
import { RecordForm } from '../../record/RecordForm.tsx';
import { useRecordWords } from '../../record/words.ts';
import { useSession } from '../../shell/session.ts';
import { useAsk } from '../../shell/vault.tsx';

type Contacts = Library['organisation'];

/** Whom people turn to about their data, here and beyond: printed on every notice, and at the foot of every letter. */
export function ContactsCard({ administrator }: { administrator: boolean }) {
  const organisation = useSession(({ library }) => library?.organisation);
  const words = useRecordWords('office-contacts');
  const [editing, setEditing] = useState(false);
  if (organisation === undefined) return null;
  return (
    <Card icon={Contact} title={words.one}>
      {editing ? (
        <ContactsForm organisation={organisation} onDone={() => setEditing(false)} />
      ) : (
        <Stack>
          <Shown organisation={organisation} />
          {administrator && (
            <Buttons>
              <Button icon={PencilLine} onPress={() => setEditing(true)}>
                {words.add}
              </Button>
            </Buttons>
          )}
        </Stack>
      )}
    </Card>
  );
}

function Shown({ organisation }: { organisation: Contacts }) {
  const words = useRecordWords('office-contacts');
  const typed = typedForm(contactFields, contactValues(organisation));
  const facts = Object.keys(contactFields).flatMap((name) => {
    const value = typed[name];
    return typeof value === 'string' && value !== ''
      ? [{ term: words.label(name), value: <Literal lines>{value}</Literal> }]
      : [];
  });
  return <Facts facts={facts} />;
}

function ContactsForm({ organisation, onDone }: { organisation: Contacts; onDone: () => void }) {
  const { t } = useTranslation();
  const practice = useSession(({ library }) => library?.practice === true);
  const { ask, busy, problem } = useAsk();
  const [typed, setTyped] = useState(() => typedForm(contactFields, contactValues(organisation)));
  const { problems, attempt, isRight } = useHandedIn();
  const save = async () => {
    const saved = await ask('setContacts', typed);
    if (saved?.ok !== true || !isRight(saved.value.problems)) return;
    announce(t('record.common.saved'));
    onDone();
  };
  return (
    <RecordForm
      kind="office-contacts"
      fields={contactFields}
      typed={typed}
      problems={problems}
      attempt={attempt}
      context={{ today: localDay(new Date()), practice }}
      onChange={(next) => setTyped({ ...next })}
      onSubmit={() => void save()}
    >
      <FormFoot problem={problem} busy={busy} label={t('requests.saveContacts')}>
        <Button kind="quiet" onPress={onDone}>
          {t('restricted.cancel')}
        </Button>
      </FormFoot>
    </RecordForm>
  );
}
